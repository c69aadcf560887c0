import { ARTIFACTS, EVENT_DEFINITIONS } from './element-names';
import { ancestorOf, attributeOf, BPMN_NAMESPACE, childrenOf, flagOf, type SourceElement, textsOf } from './source-element';
import type { SourceFile } from './source-set';

/** Questions the constraints ask about the elements of one file. References reach into the files it imports. */
export interface Facts {
  readonly file: SourceFile;
  readonly files: readonly SourceFile[];
  /** The element a QName names, seen from where it is written: by its prefix in an imported file, else in this one. */
  resolve(reference: string | undefined, from: SourceElement): SourceElement | undefined;
  /** The element an attribute refers to. */
  attribute(element: SourceElement, name: string): SourceElement | undefined;
  /** The elements its children of this name refer to, those that resolve. */
  targets(element: SourceElement, name: string): readonly SourceElement[];
  /** Sequence flows, message flows and associations by what their `sourceRef` and `targetRef` resolve to. */
  from(kind: ConnectionKind, element: SourceElement): readonly SourceElement[];
  to(kind: ConnectionKind, element: SourceElement): readonly SourceElement[];
  /** Whether an element has a BPMN child of that name. */
  holds(element: SourceElement, name: string): boolean;
  /** Whether some list of that name, e.g. `dataInputRefs`, has the element. */
  isListed(element: SourceElement, list: string): boolean;
  /** How many sequence flows enter and leave a node: as its `incoming` and `outgoing` list them, or as drawn when the file lists none at all. */
  entering(node: SourceElement): number;
  leaving(node: SourceElement): number;
  /** Event definitions of an event, those it refers to included. */
  triggers(event: SourceElement): readonly SourceElement[];
  /** The item definition of an item-aware element, behind the data object or store a reference stands for. */
  item(element: SourceElement | undefined): SourceElement | undefined;
}

export const CONNECTIONS = ['sequenceFlow', 'messageFlow', 'association'] as const;
export type ConnectionKind = (typeof CONNECTIONS)[number];

/** Indexes one file of a set. */
export function factsOf(file: SourceFile, files: readonly SourceFile[]): Facts {
  const resolve = (reference: string | undefined, from: SourceElement) => resolveIn(reference, from, file, files);
  const attribute = (element: SourceElement, name: string) => resolve(attributeOf(element, name), element);
  const targets = (element: SourceElement, name: string) =>
    textsOf(element, name).flatMap((text) => {
      const target = resolve(text, element);
      return target ? [target] : [];
    });
  const sources = connectionsBy('sourceRef', file, attribute);
  const ends = connectionsBy('targetRef', file, attribute);
  const listsFlows = file.elements.some(({ name }) => name === 'incoming' || name === 'outgoing');
  const from = (kind: ConnectionKind, element: SourceElement) => (sources.get(element) ?? []).filter(({ name }) => name === kind);
  const to = (kind: ConnectionKind, element: SourceElement) => (ends.get(element) ?? []).filter(({ name }) => name === kind);
  const names = remembered((element: SourceElement) => new Set(element.children.filter(({ namespace }) => namespace === BPMN_NAMESPACE).map(({ name }) => name)));
  const lists = remembered((list: string) => new Set(file.elements.flatMap((element) => (names(element).has(list) ? targets(element, list) : []))));
  return {
    file,
    files,
    resolve,
    attribute,
    targets,
    from,
    to,
    holds: (element, name) => names(element).has(name),
    isListed: (element, list) => lists(list).has(element),
    entering: (node) => (listsFlows ? textsOf(node, 'incoming').length : to('sequenceFlow', node).length),
    leaving: (node) => (listsFlows ? textsOf(node, 'outgoing').length : from('sequenceFlow', node).length),
    triggers: (event) => [...childrenOf(event, ...EVENT_DEFINITIONS), ...targets(event, 'eventDefinitionRef')],
    item: (element) => (element ? itemOf(element, attribute) : undefined),
  };
}

/** An element of an executable process. */
export function isExecuted(element: SourceElement): boolean {
  const process = ancestorOf(element, 'process');
  return process !== undefined && flagOf(process, 'isExecutable');
}

export const isArtifact = (element: SourceElement | undefined): boolean => element !== undefined && (ARTIFACTS as readonly string[]).includes(element.name);

/** An event sub-process (BPMN 2.0.2, 10.3.5). */
export const isEventSubProcess = (element: SourceElement): boolean => element.name === 'subProcess' && flagOf(element, 'triggeredByEvent');

/** Equivalent item definitions: one and the same, or of the same structure. */
export function isSameItem(one: SourceElement | undefined, other: SourceElement | undefined): boolean {
  if (!one || !other) return false;
  const structure = attributeOf(one, 'structureRef');
  return one === other || (structure !== undefined && structure === attributeOf(other, 'structureRef'));
}

/** A function that works each answer out once: drawings may be large, and many constraints ask the same. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

function itemOf(element: SourceElement, attribute: Facts['attribute']): SourceElement | undefined {
  const behind = attribute(element, 'dataObjectRef') ?? attribute(element, 'dataStoreRef');
  return attribute(element, 'itemSubjectRef') ?? (behind && attribute(behind, 'itemSubjectRef'));
}

function resolveIn(reference: string | undefined, from: SourceElement, own: SourceFile, files: readonly SourceFile[]): SourceElement | undefined {
  if (reference === undefined) return undefined;
  const plain = own.byId.get(reference);
  const colon = reference.indexOf(':');
  if (plain || colon < 0) return plain;
  const namespace = from.prefixes[reference.slice(0, colon)];
  const id = reference.slice(colon + 1);
  const homes = files.filter(({ definitions }) => namespace !== undefined && attributeOf(definitions, 'targetNamespace') === namespace);
  return homes.map((file) => file.byId.get(id)).find((element) => element !== undefined);
}

function connectionsBy(end: 'sourceRef' | 'targetRef', file: SourceFile, attribute: Facts['attribute']): ReadonlyMap<SourceElement, readonly SourceElement[]> {
  const connections = new Map<SourceElement, SourceElement[]>();
  for (const element of file.elements) {
    if (!(CONNECTIONS as readonly string[]).includes(element.name)) continue;
    const target = attribute(element, end);
    if (!target) continue;
    const known = connections.get(target);
    if (known) known.push(element);
    else connections.set(target, [element]);
  }
  return connections;
}
