import type { ModdleElement } from '../../moddle/moddle-element';
import { liuzhuanModdle } from '../../moddle/liuzhuan-moddle';
import { elementsOf } from '../elements-of';
import { extensionsOf, textOf, xmlNameOf } from '../moddle-access';
import type { ReadContext } from '../read-context';

interface SettingRule {
  readonly required: readonly string[];
  /** Values an attribute may have; absent attributes take a default. */
  readonly allowed?: Readonly<Record<string, readonly string[]>>;
  readonly repeatable?: boolean;
}

/** What each extension element must carry; where it may stand is said by `liuzhuanModdle`. */
const RULES: Readonly<Record<string, SettingRule>> = {
  'lz:Assignment': { required: ['rule'], allowed: { mode: ['direct', 'claim'] } },
  'lz:Due': { required: [] },
  'lz:Form': { required: ['key'] },
  'lz:Outcome': { required: ['name'], allowed: { opinion: ['required', 'optional', 'none'] }, repeatable: true },
  'lz:Return': { required: ['to'] },
  'lz:Documents': { required: [], allowed: { access: ['read', 'write'] } },
  'lz:Copy': { required: ['to'], repeatable: true },
  'lz:Decision': { required: ['ref'] },
  'lz:Service': { required: ['type'] },
  'lz:Input': { required: ['name', 'value'], repeatable: true },
  'lz:Output': { required: ['target', 'source'], repeatable: true },
  'lz:In': { required: ['target', 'source'], repeatable: true },
  'lz:Out': { required: ['target', 'source'], repeatable: true },
  'lz:Correlation': { required: ['key'] },
  'lz:Payload': { required: ['value'] },
};
const ALLOWED_IN = new Map(liuzhuanModdle.types.map((type) => [`lz:${type.name}`, type.meta?.allowedIn ?? []]));

/** Reports settings that are incomplete, repeated, have a value outside their list, or stand where nothing reads them. */
export function checkSettings(tree: ModdleElement, context: ReadContext): void {
  for (const element of elementsOf(tree)) {
    if (element.$type.startsWith('lz:')) checkAttributes(element, context);
    else checkPlaces(element, context);
  }
}

function checkAttributes(setting: ModdleElement, context: ReadContext): void {
  const rule = RULES[setting.$type];
  const name = xmlNameOf(setting);
  const lacks = (attribute: string) => (textOf(setting, attribute)?.trim() ?? '') === '';
  for (const attribute of rule?.required ?? []) {
    if (lacks(attribute)) context.report('bpmn-missing-setting', setting, { setting: name, attribute }, `lz:${name}/@${attribute}`);
  }
  if (setting.$type === 'lz:Due' && lacks('within') && lacks('by')) {
    context.report('bpmn-missing-setting', setting, { setting: name, attribute: 'within' }, 'lz:due/@within');
  }
  for (const [attribute, allowed] of Object.entries(rule?.allowed ?? {})) {
    const value = textOf(setting, attribute);
    if (value === undefined || allowed.includes(value)) continue;
    context.report(
      'bpmn-bad-setting',
      setting,
      { setting: name, attribute, value, allowed: allowed.join(', ') },
      `lz:${name}/@${attribute}`,
    );
  }
}

function checkPlaces(element: ModdleElement, context: ReadContext): void {
  const seen = new Set<string>();
  for (const setting of extensionsOf(element)) {
    const allowedIn = ALLOWED_IN.get(setting.$type);
    if (!allowedIn) continue;
    const name = xmlNameOf(setting);
    if (!allowedIn.some((type) => element.$instanceOf(type))) {
      context.report('bpmn-misplaced-setting', setting, { setting: name, element: xmlNameOf(element) }, `lz:${name}`);
    }
    if (seen.has(setting.$type) && RULES[setting.$type]?.repeatable !== true) {
      context.report('bpmn-repeated-setting', setting, { setting: name }, `lz:${name}`);
    }
    seen.add(setting.$type);
  }
}
