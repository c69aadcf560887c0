import { joining, passing } from '../states/states';
import { defined } from '../compilation';
import type { ElementCompiler } from './element-compiler';

/** Inclusive gateway (BPMN 2.0.2, 13.4.3): a join only with several incoming flows. */
export const inclusiveGateway: ElementCompiler<'inclusiveGateway'> = {
  sections: (node) => defined({ defaultFlow: node.default }),
  state: (node) => (node.incoming.length > 1 ? joining : passing),
};
