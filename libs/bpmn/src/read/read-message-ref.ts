import type { ModdleElement } from '../moddle/moddle-element';
import { childrenOf, refOf, rootOf, textOf } from './moddle-access';

/** The message an element names, else the one its operation takes (BPMN 2.0.2, 8.4.3): sent to the operation, or waited for by who offers it. */
export function readMessageRef(element: ModdleElement): string | undefined {
  const own = refOf(element, 'messageRef');
  const operationRef = refOf(element, 'operationRef');
  if (own !== undefined || operationRef === undefined) return own;
  const operations = childrenOf(rootOf(element), 'rootElements').flatMap((root) => (root.$type === 'bpmn:Interface' ? childrenOf(root, 'operations') : []));
  const operation = operations.find((candidate) => textOf(candidate, 'id') === operationRef);
  return operation && refOf(operation, 'inMessageRef');
}
