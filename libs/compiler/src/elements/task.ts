import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';

/** Abstract task (BPMN 2.0.2, 10.3.3). */
export const task: ElementCompiler<'task'> = {
  sections: (node, compilation, scope) => activitySections(node, compilation, scope, {}),
  state: () => activity,
};
