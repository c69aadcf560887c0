import type { Diagnostic } from '@liuzhuan/kernel';
import type { ModdleReference } from 'bpmn-moddle';
import { diagnose } from '../codes';
import type { ModdleElement, Reference } from '../moddle/moddle-element';
import { elementsOf } from './elements-of';
import { localName, ownerIdOf } from './moddle-access';
import type { Place } from './moddle-warning';

/** Without these a flow leads nowhere: an error. Any other dangling reference is a detail that foreign tools leave out. */
const STRUCTURAL = new Set([
  'bpmn:sourceRef',
  'bpmn:targetRef',
  'bpmn:attachedToRef',
  'bpmn:default',
  'bpmn:processRef',
  'bpmn:flowNodeRef',
  'bpmn:activityRef',
]);

/**
 * Puts every reference back into the tree as its text, resolved or not, and reports doubled ids and references to nothing.
 * The tree then holds no cycles and is written back exactly as it was read.
 */
export function restoreReferences(tree: ModdleElement, references: readonly ModdleReference[], place: Place): Diagnostic[] {
  const known = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const element of elementsOf(tree)) {
    const id = element.get('id');
    if (typeof id !== 'string' || id === '') continue;
    if (known.has(id)) diagnostics.push(diagnose('bpmn-duplicate-id', locate(id, place), { id }));
    known.add(id);
  }
  for (const { element, property, id } of references) {
    if (id === undefined || id.trim() === '') continue;
    put(element as ModdleElement, property, { id });
    const target = localName(id);
    if (known.has(target) || isForeignType(property)) continue;
    const owner = ownerIdOf(element as ModdleElement);
    const code = STRUCTURAL.has(property) && !isData(element as ModdleElement) ? 'bpmn-unresolved-reference' : 'bpmn-unresolved-detail';
    diagnostics.push(diagnose(code, { ...locate(owner, place), property: localName(property) }, { property: localName(property), target }));
  }
  return diagnostics;
}

/** Types of other languages (XML Schema, Java) are named by `structureRef` and `type`; nothing in the file has to define them. */
function isForeignType(property: string): boolean {
  return property === 'bpmn:structureRef' || property === 'bpmn:type';
}

function isData(element: ModdleElement): boolean {
  return element.$type.includes('Association') && element.$type.startsWith('bpmn:Data');
}

function put(element: ModdleElement, property: string, reference: Reference): void {
  const many = element.$descriptor.propertiesByName?.[property]?.isMany === true;
  if (many) (element.get(property) as Reference[]).push(reference);
  else element.set(property, reference);
}

function locate(id: string | undefined, place: Place) {
  return id !== undefined ? { resource: place.resource, elementId: id, ...place.positions[id] } : { resource: place.resource };
}
