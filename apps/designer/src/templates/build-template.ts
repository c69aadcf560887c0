import type { ModdleObject } from '../canvas/modeler-services';
import type { OfficeTemplate, Piece, PieceValue, TemplateFlow, TemplatePart } from './office-template';
import { type Rewrite, withFreeNames } from './rewrite-template';

/** Makes model objects: bpmn-js's `bpmnFactory`, or bpmn-moddle itself. */
export interface MakesObjects {
  create(type: string, values?: Readonly<Record<string, unknown>>): ModdleObject;
}

/** Where a template is to go. */
export interface TemplatePlace {
  readonly factory: MakesObjects;
  /** The nearest task before it, to which its tasks may send back. */
  readonly before?: string;
  /** Variables the drawing writes already. */
  readonly taken: ReadonlySet<string>;
}

/** A template as model objects with ids of their own, not yet part of any drawing. */
export interface BuiltTemplate {
  readonly nodes: readonly { readonly part: TemplatePart; readonly object: ModdleObject }[];
  readonly flows: readonly { readonly flow: TemplateFlow; readonly object: ModdleObject }[];
  readonly objectOf: (key: string) => ModdleObject;
}

const BEFORE = '@{before}';

const needsTaskBefore = ({ values }: Piece): boolean => Object.values(values).some((value) => typeof value === 'string' && value.includes(BEFORE));

function valueOf(value: PieceValue, rewrite: Rewrite, factory: MakesObjects): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (typeof value === 'boolean') return value;
  if ('type' in value) return made(value, rewrite, factory);
  return value.map((each) => made(each, rewrite, factory));
}

/** Gives values to an object; what it is made of belongs to it. */
function fill(object: ModdleObject, values: Readonly<Record<string, PieceValue>>, rewrite: Rewrite, factory: MakesObjects): void {
  for (const [name, value] of Object.entries(values)) {
    const content = valueOf(value, rewrite, factory);
    for (const each of [content].flat()) if (typeof each === 'object' && each !== null) (each as ModdleObject).$parent = object;
    object.set(name, content);
  }
}

/** Makes one model object and what it is made of. */
export function pieceObject(piece: Piece, factory: MakesObjects): ModdleObject {
  return made(piece, (text) => text, factory);
}

function made({ type, values }: Piece, rewrite: Rewrite, factory: MakesObjects): ModdleObject {
  const object = factory.create(type);
  fill(object, values, rewrite, factory);
  return object;
}

/** Makes the nodes and flows of a template. Every id in its texts is the one the part has been given; variables are not those of others. */
export function buildTemplate(general: OfficeTemplate, { factory, before, taken }: TemplatePlace): BuiltTemplate {
  const template = withFreeNames(general, taken);
  const objects = new Map(template.parts.map(({ key, type }) => [key, factory.create(type)]));
  const objectOf = (key: string): ModdleObject => {
    const object = objects.get(key);
    if (!object) throw new Error(`Expected a part ${key} in template ${template.id} but there is none`);
    return object;
  };
  const rewrite: Rewrite = (text) =>
    text
      .replaceAll(BEFORE, before ?? '')
      .replace(/@\{([\w-]+)\}/g, (_, key: string) => String(objectOf(key).id));

  const nodes = template.parts.map((part) => {
    const object = objectOf(part.key);
    if (part.name !== undefined) object.set('name', part.name);
    fill(object, part.values ?? {}, rewrite, factory);
    if (part.host !== undefined) object.set('attachedToRef', objectOf(part.host));
    const kept = (part.extensions ?? []).filter((each) => before !== undefined || !needsTaskBefore(each));
    if (kept.length > 0) fill(object, { extensionElements: { type: 'bpmn:ExtensionElements', values: { values: kept } } }, rewrite, factory);
    return { part, object };
  });
  const flows = template.flows.map((flow) => {
    const object = factory.create('bpmn:SequenceFlow');
    if (flow.name !== undefined) object.set('name', flow.name);
    if (flow.condition !== undefined) fill(object, { conditionExpression: { type: 'bpmn:FormalExpression', values: { body: flow.condition } } }, rewrite, factory);
    if (flow.isDefault === true) objectOf(flow.from).set('default', object);
    return { flow, object };
  });
  return { nodes, flows, objectOf };
}
