import { activity, ending } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';
import { payloadSource } from './payload';

/** Events that take effect when the token ends; the others have to be carried out before. */
const AT_THE_END: ReadonlySet<string> = new Set(['terminate', 'error']);

/** End event (BPMN 2.0.2, 10.5.3), with any number of events. Messages, signals, escalations, compensation and cancel rest until carried out. */
export const endEvent: ElementCompiler<'endEvent'> = {
  sections: (node, compilation) => {
    if (node.outgoing.length > 0) compilation.report('end-left', node.id, { name: labelOf(node) });
    const events = eventPrograms(node, ['terminate', 'error', 'message', 'signal', 'escalation', 'compensate', 'cancel'], compilation);
    return defined({
      events: events.length > 0 ? events : undefined,
      payload: payloadSource(node, compilation),
    });
  },
  state: (node) => (node.events?.some(({ kind }) => !AT_THE_END.has(kind)) ? activity : ending),
};
