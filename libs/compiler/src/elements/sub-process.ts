import { activity } from '../states/states';
import { activitySections } from './activity-sections';
import type { ElementCompiler } from './element-compiler';

/** Embedded sub-process (BPMN 2.0.2, 10.3.5): opens a scope under its own id. */
export const subProcess: ElementCompiler<'subProcess'> = {
  sections: (node, compilation, scope) => activitySections(node, compilation, scope, { opens: node.id }),
  state: () => activity,
};
