import { activity, ending } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';

/** End event (BPMN 2.0.2, 10.5.3): none, terminate, error, message or signal. The last two rest until they are sent. */
export const endEvent: ElementCompiler<'endEvent'> = {
  sections: (node, compilation) => {
    if (node.outgoing.length > 0) compilation.report('end-left', node.id, { name: labelOf(node) });
    const events = eventPrograms(node, ['terminate', 'error', 'message', 'signal'], compilation);
    return defined({
      events: events.length > 0 ? events : undefined,
      payload: compilation.feelIf(node.id, 'payload', node.message?.payload),
    });
  },
  state: (node) => (node.events?.some((event) => event.kind === 'message' || event.kind === 'signal') ? activity : ending),
};
