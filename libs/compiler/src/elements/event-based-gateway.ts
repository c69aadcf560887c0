import { choosing } from '../states/states';
import type { FlowNode } from '@liuzhuan/bpmn';
import { labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';

const isWaiting = (node: FlowNode): boolean =>
  (node.type === 'receiveTask' && !node.loop && node.boundaryEvents.length === 0) ||
  (node.type === 'intermediateCatchEvent' && node.eventDefinitions.every(({ type }) => type !== 'link'));

/** Event-based gateway (BPMN 2.0.2, 10.6.6 and 13.4.4): exclusive, inside a process; behind it only events that wait. */
export const eventBasedGateway: ElementCompiler<'eventBasedGateway'> = {
  sections: (node, compilation, scope) => {
    if (node.instantiate || node.eventGatewayType === 'Parallel') {
      compilation.refuse(
        node,
        'an event-based gateway that starts the process or waits for all events',
        '启动流程或等待全部事件的事件网关',
      );
    }
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
