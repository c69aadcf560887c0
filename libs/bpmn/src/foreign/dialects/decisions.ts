import { assumed, kept, untranslated } from '../finding';
import type { ForeignRule } from '../dialect';
import type { Site } from '../site';
import { localName } from '../../read/moddle-access';

/** Name of an attribute without prefix, among those no descriptor knows. */
function attributeOf(site: Site, name: string): string | undefined {
  return Object.entries(site.element.$attrs ?? {}).find(([written]) => localName(written) === name)?.[1];
}

/** A DMN decision of the same deployment. */
export const decisionRef: ForeignRule = (site, { text }) => {
  if (!site.is('BusinessRuleTask')) return kept('misplaced', { element: site.name });
  if (site.has('Decision')) return kept('already-ours');
  site.add('Decision', { ref: text.trim(), result: attributeOf(site, 'resultVariable') });
  return assumed('lz:decision/@ref', text.trim(), 'decision-to-add', { ref: text.trim() });
};

/** Rules of Drools. */
export const rules: ForeignRule = (site) => (site.is('BusinessRuleTask') ? untranslated('rules-engine') : kept('misplaced', { element: site.name }));
