import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { taskProgram } from './task-program';

/** Manual task (BPMN 2.0.2, 10.3.4): compiled like a user task, its doing is put on record. */
export const manualTask: ElementCompiler<'manualTask'> = {
  sections: (node, compilation, scope) =>
    activitySections(node, compilation, scope, { task: taskProgram(node, compilation) }),
  state: () => activity,
};
