import { catching, passing } from '../states/states';
import { defined, labelOf } from '../compilation';
import type { ElementCompiler } from './element-compiler';
import { eventPrograms } from './event-programs';
import { instantiation } from './instantiation';
import { outputsOf } from './outputs';

/** Intermediate catch event (BPMN 2.0.2, 10.5.4): timer, message, signal, condition or link, any or all of several. A catching link only passes tokens on. */
export const intermediateCatchEvent: ElementCompiler<'intermediateCatchEvent'> = {
  sections: (node, compilation, scope) => {
    const events = eventPrograms(node, ['timer', 'message', 'signal', 'conditional', 'link'], compilation);
    const isLink = events.some((event) => event.kind === 'link');
    if (isLink && node.incoming.length > 0) compilation.report('link-misconnected', node.id, { name: labelOf(node) });
    if (node.eventDefinitions.length === 0) {
      compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'something to wait for', settingZh: '要等待的事件' });
    }
    return defined({
      ...instantiation(node, scope),
      events,
      parallelMultiple: node.parallelMultiple || undefined,
      outputs: outputsOf(node, compilation),
    });
  },
  state: (node) => (node.events?.some((event) => event.kind === 'link') ? passing : catching),
};
