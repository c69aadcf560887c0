import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';
import { taskProgram } from './task-program';

/** User task (BPMN 2.0.2, 10.3.4). */
export const userTask: ElementCompiler<'userTask'> = {
  sections: (node, compilation, scope) =>
    activitySections(node, compilation, scope, { task: taskProgram(node, compilation) }),
  state: () => activity,
};
