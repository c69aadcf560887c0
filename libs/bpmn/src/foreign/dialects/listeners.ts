import { type Finding, kept, translated, untranslated } from '../finding';
import type { ForeignRule, ForeignSetting } from '../dialect';
import { assignmentOf } from '../juel/juel-to-feel';
import type { Site } from '../site';

/** Events of listeners that come when an activity is over, which is when outputs are taken. */
const AT_THE_END = new Set(['end', 'complete']);

/** Code that is run besides: only assignments at the end of an activity have a counterpart. */
export const listener: ForeignRule = (site, setting) => {
  const { event = '', expression } = setting.attributes;
  const assignment = expression === undefined ? undefined : assignmentOf(expression);
  if (!assignment) return isBesides(setting) ? kept('java-listener') : untranslated('java-listener');
  if (!assignment.ok) return untranslated('expression-unknown', { part: assignment.error });
  return assign(site, event, assignment.value);
};

/** Listeners of the engine as a whole watch; they do not take part. */
const isBesides = ({ name }: ForeignSetting): boolean => name === 'eventListener';

function assign(site: Site, event: string, { target, source }: { readonly target: string; readonly source: string }): Finding {
  const part = `${target} = ${source}`;
  if (site.is('SequenceFlow')) return untranslated('flow-assignment', { part });
  const isInTime = AT_THE_END.has(event) || site.is('StartEvent');
  if (!isInTime || !site.is('Activity', 'CatchEvent')) return untranslated('java-listener');
  site.add('Output', { target, source });
  return translated('lz:output', part);
}
