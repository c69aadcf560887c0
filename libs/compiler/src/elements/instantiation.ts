import type { FlowNode } from '@liuzhuan/bpmn';
import type { DrawnScope } from '../compilation';
import type { Sections } from './element-compiler';

const isInstantiating = (node: FlowNode | undefined) => node?.type === 'eventBasedGateway' && node.instantiate;

/**
 * Whether a case may begin at a waiting node (BPMN 2.0.2, 10.6.6 and 13.2): behind an instantiating event-based gateway. When that is
 * parallel, the case begins with one of the events and waits for all others.
 */
export function instantiation(node: FlowNode, scope: DrawnScope): Sections {
  const gateway = node.incoming
    .map((id) => scope.nodes.get(scope.flows.get(id)?.sourceRef ?? ''))
    .find((source) => scope.kind === 'process' && isInstantiating(source));
  if (gateway?.type !== 'eventBasedGateway') return {};
  const targets = gateway.outgoing.flatMap((id) => scope.flows.get(id)?.targetRef ?? []);
  const alongside = targets.filter((target) => target !== node.id);
  return { instantiates: true, ...(gateway.eventGatewayType === 'Parallel' ? { alongside } : {}) };
}
