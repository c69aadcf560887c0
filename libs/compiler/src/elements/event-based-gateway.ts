import { choosing } from '../states/states';
import type { FlowNode } from '@liuzhuan/bpmn';
import { labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';

const isWaiting = (node: FlowNode): boolean =>
  (node.type === 'receiveTask' && !node.loop && node.boundaryEvents.length === 0) ||
  (node.type === 'intermediateCatchEvent' && node.eventDefinitions.every(({ type }) => type !== 'link'));

/** Event-based gateway (BPMN 2.0.2, 10.6.6 and 13.4.4): in the flow exclusive; as the beginning of a process also parallel. Behind it only events that wait. */
export const eventBasedGateway: ElementCompiler<'eventBasedGateway'> = {
  sections: (node, compilation, scope) => {
    if (node.instantiate ? scope.kind !== 'process' || node.incoming.length > 0 : node.eventGatewayType === 'Parallel')
      compilation.refuse(
        node,
        '10.6.6',
        'an event-based gateway that starts the process from within, or waits for all events without starting it',
        '有入口或在子流程里的启动型事件网关，或不启动流程却等待全部事件的事件网关',
      );
    if (node.outgoing.length < 2) compilation.report('choice-too-small', node.id, { name: labelOf(node) });
    for (const id of node.outgoing) {
      const target = scope.nodes.get(scope.flows.get(id)?.targetRef ?? '');
      if (target && (!isWaiting(target) || target.incoming.length > 1)) {
        compilation.report('choice-target', node.id, { name: labelOf(node), target: labelOf(target) });
      }
    }
    return {};
  },
  state: () => choosing,
};
