import { passing } from '../states/states';
import { defined } from '../compilation';
import type { ElementCompiler } from './element-compiler';

/** Exclusive gateway (BPMN 2.0.2, 13.4.2): guarded eventless transitions in document order of the flows. */
export const exclusiveGateway: ElementCompiler<'exclusiveGateway'> = {
  sections: (node) => defined({ defaultFlow: node.default }),
  state: () => passing,
};
