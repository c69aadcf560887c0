import { besideActivity } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';
import { outputsOf } from './outputs';

/** Boundary event (BPMN 2.0.2, 10.5.4): interrupting or not; errors and cancellations always interrupt, compensation waits for what comes later. */
export const boundaryEvent: ElementCompiler<'boundaryEvent'> = {
  sections: (node, compilation, scope) => {
    const supported = ['timer', 'message', 'signal', 'error', 'escalation', 'conditional', 'compensate', 'cancel'] as const;
    const events = eventPrograms(node, supported, compilation);
    const name = labelOf(node);
    if (node.incoming.length > 0) compilation.report('boundary-entered', node.id, { name });
    if (!node.cancelActivity && events.some((event) => event.kind === 'error'))
      compilation.report('boundary-error-continues', node.id, { name });
    if (events.some((event) => event.kind === 'cancel') && scope.nodes.get(node.attachedToRef)?.type !== 'transaction')
      compilation.refuse(node, '10.5.4', 'a cancel event on anything but a transaction', '在事务子流程以外的活动上使用取消事件');
    if (node.eventDefinitions.length === 0) {
      compilation.report('setting-missing', node.id, { name, setting: 'something to wait for', settingZh: '要等待的事件' });
    }
    return defined({
      events,
      parallelMultiple: node.parallelMultiple || undefined,
      interrupting: node.cancelActivity,
      attachedTo: node.attachedToRef,
      outputs: outputsOf(node, compilation),
    });
  },
  state: () => besideActivity,
};
