import { joining, passing } from '../states/states';
import type { ElementCompiler } from './element-compiler';

/** Parallel gateway (BPMN 2.0.2, 13.4.1): a join only with several incoming flows. */
export const parallelGateway: ElementCompiler<'parallelGateway'> = {
  state: (node) => (node.incoming.length > 1 ? joining : passing),
};
