import type { Element } from './element';

/**
 * Service task (BPMN 2.0.2, 10.3.3 and 13.3.3): asks for machine work and rests until its result comes back. With a result variable the
 * result is that variable's value, otherwise its entries become variables.
 */
export const serviceTask: Element = {
  receive: (node, brought) => (node.service?.result === undefined ? brought : { [node.service.result]: brought }),
};
