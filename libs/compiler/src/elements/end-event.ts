import { flowNodesOf, type Process } from '@liuzhuan/bpmn';
import { activity, ending } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';
import { payloadSource } from './payload';
import { requiredData } from './required-data';

/** Events that take effect when the token ends; the others have to be carried out before. */
const AT_THE_END: ReadonlySet<string> = new Set(['terminate', 'error']);

/** Whether a container is a transaction or stands in one. */
function isInTransaction(container: string, process: Process): boolean {
  const around = flowNodesOf(process).find(({ id }) => id === container);
  return around !== undefined && (around.type === 'transaction' || isInTransaction(around.parent, process));
}

/** End event (BPMN 2.0.2, 10.5.3), with any number of events. Messages, signals, escalations, compensation and cancel rest until carried out. */
export const endEvent: ElementCompiler<'endEvent'> = {
  sections: (node, compilation) => {
    if (node.outgoing.length > 0) compilation.report('end-left', node.id, { name: labelOf(node) });
    const events = eventPrograms(node, ['terminate', 'error', 'message', 'signal', 'escalation', 'compensate', 'cancel'], compilation);
    if (events.some(({ kind }) => kind === 'cancel') && !isInTransaction(node.parent, compilation.process))
      compilation.refuse(node, '10.5.3', 'a cancel end event outside a transaction', '在事务子流程之外使用取消结束事件');
    return defined({
      events: events.length > 0 ? events : undefined,
      payload: payloadSource(node, compilation),
      requires: requiredData(node, compilation),
    });
  },
  state: (node) => (node.events?.some(({ kind }) => !AT_THE_END.has(kind)) ? activity : ending),
};
