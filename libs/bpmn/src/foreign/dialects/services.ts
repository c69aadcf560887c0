import { assumed, type Finding, kept, translated, untranslated } from '../finding';
import type { ForeignRule, ForeignSetting } from '../dialect';
import type { Site } from '../site';

const SERVICE = 'lz:service';
const DOERS = ['ServiceTask', 'SendTask'];
/** Elsewhere workers do these as well; here nothing waits for them. */
const WAITING = ['BusinessRuleTask', 'ScriptTask', 'Event', 'MessageEventDefinition'];

/** Work done outside: `topic` is FEEL. */
export function doneBy(site: Site, topic: string, label: string): Finding {
  if (!site.is(...DOERS)) return site.is(...WAITING) ? untranslated('worker-needed', { topic: label }) : kept('misplaced', { element: site.name });
  if (site.has('Service')) return kept('already-ours');
  site.service.topic ??= topic;
  return assumed(SERVICE, `external ${topic}`, 'worker-needed', { topic: label });
}

/** Code named by a class, bean or method expression: external work on a topic of that name. */
export const code: ForeignRule = (site, { text }) => doneBy(site, JSON.stringify(text.trim()), text.trim());

/** `type="external"` says nothing without its topic; `mail`, `shell`, `camel` and others are topics themselves. */
export const serviceType: ForeignRule = (site, { text }) => (text.trim() === 'external' && site.is(...DOERS) ? translated(SERVICE, 'external') : doneBy(site, JSON.stringify(text.trim()), text.trim()));

export const topic: ForeignRule = (site, { text }) =>
  site.feel(text, (feel) => doneBy(site, feel, text.trim()));

/** Variable of the result of a service, script or decision. */
export const resultVariable: ForeignRule = (site, { text }) => {
  const name = text.trim();
  if (site.is('ScriptTask')) return site.set('lz:result', name) ? translated('lz:result', name) : kept('already-ours');
  if (site.is('BusinessRuleTask')) return translated('lz:decision/@result', name);
  if (!site.is(...DOERS)) return kept('misplaced', { element: site.name });
  site.service.result = name;
  return translated(`${SERVICE}/@result`, name);
};

/** `<field name="to"><string>…</string></field>`: an input of the work. */
export const field: ForeignRule = (site, setting) => input(site, setting.attributes['name'] ?? '', valueOf(setting));

function valueOf({ attributes, children, text }: ForeignSetting): string {
  const inner = children.map((child) => child.text).find((value) => value.trim() !== '');
  return (attributes['stringValue'] ?? attributes['expression'] ?? inner ?? text).trim();
}

export function input(site: Site, name: string, text: string): Finding {
  if (!site.is(...DOERS)) return untranslated('worker-needed', { topic: name });
  if (name === '') return kept();
  return site.feel(text, (value) => {
    site.service.inputs.push({ name, value });
    return translated('lz:input', `${name} = ${value}`);
  });
}

/** `<inputOutput>`: parameters of the work and what is taken from it. */
export const inputOutput: ForeignRule = (site, { children }) =>
  children.map((child) => {
    const { name = '' } = child.attributes;
    if (child.children.length > 0) return untranslated('expression-unknown', { part: name });
    if (child.name === 'inputParameter') return site.is(...DOERS) ? input(site, name, child.text) : untranslated('expression-unknown', { part: name });
    return output(site, name, child.text);
  });

export function output(site: Site, target: string, text: string): Finding {
  if (!site.is('Activity', 'CatchEvent') || target === '') return kept('misplaced', { element: site.name });
  return site.feel(text, (source) => {
    site.add('Output', { target, source });
    return translated('lz:output', `${target} = ${source}`);
  });
}
