import { activity, passing } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';
import { payloadSource } from './payload';
import { requiredData } from './required-data';

/** Intermediate throw event (BPMN 2.0.2, 10.5.4): none, message, signal, escalation, compensation or link, or several of them. */
export const intermediateThrowEvent: ElementCompiler<'intermediateThrowEvent'> = {
  sections: (node, compilation) => {
    const events = eventPrograms(node, ['message', 'signal', 'link', 'escalation', 'compensate'], compilation);
    if (events.some((event) => event.kind === 'link') && node.outgoing.length > 0)
      compilation.report('link-misconnected', node.id, { name: labelOf(node) });
    return defined({
      events: events.length > 0 ? events : undefined,
      payload: payloadSource(node, compilation),
      requires: requiredData(node, compilation),
    });
  },
  state: (node) => (node.events?.some(({ kind }) => kind !== 'link') ? activity : passing),
};
