import { isGateway } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** A gateway neither splitting nor joining is left over from an earlier drawing. Event-based ones wait, even for a single event. */
export const superfluousGateway: LintRule = {
  code: 'lint-superfluous-gateway',
  check: ({ nodes, at }) =>
    nodes
      .filter((node) => isGateway(node) && node.type !== 'eventBasedGateway' && node.incoming.length === 1 && node.outgoing.length === 1)
      .map((node) => at('lint-superfluous-gateway', node)),
};
