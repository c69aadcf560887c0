import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liuzhuanModdle } from '@liuzhuan/bpmn';
import type { ModdleObject } from '../canvas/modeler-services';
import { BPMN_ATTRIBUTES, EXTENSION_ATTRIBUTES, GROUP_FILES } from './edited-attributes';
import { GROUP_PLACES } from './group-places';
import { PROPERTY_GROUP_KEYS, type PropertyGroupKey } from './property-group-key';

/** What the types of drawn elements are, beside themselves. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:UserTask': ['bpmn:Task', 'bpmn:Activity', 'bpmn:FlowNode', 'bpmn:BaseElement'],
  'bpmn:SubProcess': ['bpmn:Activity', 'bpmn:BaseElement'],
  'bpmn:AdHocSubProcess': ['bpmn:SubProcess', 'bpmn:Activity', 'bpmn:BaseElement'],
  'bpmn:IntermediateCatchEvent': ['bpmn:CatchEvent', 'bpmn:Event', 'bpmn:BaseElement'],
  'bpmn:DataInputAssociation': ['bpmn:DataAssociation', 'bpmn:BaseElement'],
};
/** Where what is no element of its own is edited. */
const DRAWN: Readonly<Record<string, string>> = {
  'bpmn:BaseElement': 'bpmn:UserTask',
  'bpmn:FlowNode': 'bpmn:UserTask',
  'bpmn:Activity': 'bpmn:UserTask',
  'bpmn:MultiInstanceLoopCharacteristics': 'bpmn:UserTask',
  'bpmn:StandardLoopCharacteristics': 'bpmn:UserTask',
  'bpmn:Message': 'bpmn:ReceiveTask',
  'bpmn:Event': 'bpmn:MessageEventDefinition',
  'bpmn:Error': 'bpmn:ErrorEventDefinition',
  'bpmn:Escalation': 'bpmn:EscalationEventDefinition',
  'bpmn:CatchEvent': 'bpmn:IntermediateCatchEvent',
  'bpmn:DataObject': 'bpmn:DataObjectReference',
  'bpmn:DataAssociation': 'bpmn:DataInputAssociation',
  'bpmn:ExclusiveGateway': 'bpmn:SequenceFlow',
  'bpmn:BoundaryEvent': 'bpmn:TimerEventDefinition',
  'lz:Service': 'bpmn:ServiceTask',
};
/** Not drawn, so not edited on the canvas. */
const ELSEWHERE = /^bpmn:Global/;

/** Allowed by the descriptor for the sake of old files; no compiler reads it there. */
const NEVER_READ = new Set(['Correlation.key bpmn:ServiceTask', 'Payload.value bpmn:ServiceTask']);

function element(type: string): ModdleObject {
  const isTrigger = type.endsWith('EventDefinition');
  const $type = isTrigger ? 'bpmn:Event' : type;
  const values: Readonly<Record<string, unknown>> = { eventDefinitions: isTrigger ? [{ $type: type }] : [], sourceRef: $type === 'bpmn:SequenceFlow' ? element('bpmn:ExclusiveGateway') : undefined };
  return { $type, $instanceOf: (kind) => kind === $type || (KINDS[$type] ?? []).includes(kind), get: (name) => values[name], set: () => undefined };
}

const sourceOf = (group: PropertyGroupKey) => GROUP_FILES[group].map((file) => readFileSync(join(__dirname, '..', file), 'utf8')).join('\n');
const namesIt = (group: PropertyGroupKey, attribute: string) => new RegExp(`\\b${attribute}\\b`).test(sourceOf(group));

const OURS = liuzhuanModdle.types.flatMap((type) => type.properties.map((property) => ({ attribute: `${type.name}.${property.name}`, places: type.extends ?? type.meta?.allowedIn ?? [] })));

describe('every attribute of our extension', () => {
  it('has an editor, and no other', () => {
    expect(Object.keys(EXTENSION_ATTRIBUTES).sort()).toEqual(OURS.map(({ attribute }) => attribute).sort());
  });

  it.each(OURS.map(({ attribute, places }) => [attribute, places] as const))('%s can be changed where it may stand', (attribute, places) => {
    const group = EXTENSION_ATTRIBUTES[attribute];
    if (!group) throw new Error(`Expected a group for ${attribute} but found none`);
    const name = attribute.split('.')[1] ?? '';
    // Reminders and those told when it is late are read and written with the limit.
    const written = group === 'delay' ? namesIt('due', name) && namesIt('delay', name) : namesIt(group, name);
    expect([attribute, written]).toEqual([attribute, true]);
    const missing = places.filter((place) => !ELSEWHERE.test(place) && !NEVER_READ.has(`${attribute} ${place}`) && !GROUP_PLACES[group](element(DRAWN[place] ?? place)));
    expect(missing).toEqual([]);
  });
});

describe('what an office flow says with BPMN itself', () => {
  const edited = Object.entries(BPMN_ATTRIBUTES).flatMap(([attribute, group]) => (typeof group === 'string' && group !== 'canvas' ? [[attribute, group] as const] : []));

  it.each(edited)('%s is edited by %s', (attribute, group) => {
    const [type = '', name = ''] = attribute.split('.');
    expect(namesIt(group, name)).toBe(true);
    expect(GROUP_PLACES[group](element(type === 'bpmn:StartEvent' ? 'bpmn:TimerEventDefinition' : (DRAWN[type] ?? type)))).toBe(true);
  });

  it('says why an attribute is left as it is', () => {
    for (const editor of Object.values(BPMN_ATTRIBUTES)) if (typeof editor === 'object') expect(editor.kept.length).toBeGreaterThan(10);
  });
});

describe('the groups', () => {
  it('all edit something', () => {
    const used = new Set<unknown>([...Object.values(EXTENSION_ATTRIBUTES), ...Object.values(BPMN_ATTRIBUTES)]);
    expect(PROPERTY_GROUP_KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});
