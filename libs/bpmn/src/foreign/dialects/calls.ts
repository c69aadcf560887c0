import { type Finding, kept, translated, untranslated } from '../finding';
import type { ForeignRule, ForeignSetting } from '../dialect';
import type { Site } from '../site';

function mapping(site: Site, type: 'In' | 'Out', { attributes }: ForeignSetting): Finding {
  const { source, sourceExpression, target, variables, businessKey } = attributes;
  if (!site.is('CallActivity')) return kept('misplaced', { element: site.name });
  if (businessKey !== undefined) return kept();
  if (variables !== undefined || target === undefined) return untranslated('call-everything');
  const write = (feel: string): Finding => {
    site.add(type, { target, source: feel });
    return translated(`lz:${type.toLowerCase()}`, `${target} = ${feel}`);
  };
  if (source !== undefined) return write(source);
  return sourceExpression === undefined ? untranslated('call-everything') : site.feel(sourceExpression, write);
}

export const callIn: ForeignRule = (site, setting) => mapping(site, 'In', setting);
export const callOut: ForeignRule = (site, setting) => mapping(site, 'Out', setting);
export const binding: ForeignRule = (_site, { text }) => kept(text === 'latest' ? 'no-effect' : 'call-binding');
