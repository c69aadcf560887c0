import { type BpmnDocument, readDocument } from '@liuzhuan/bpmn';
import { readFileSync } from 'node:fs';
import { lineageOf, ownerOf } from './metamodel';

type Element = BpmnDocument['tree'];

/** `Type` and `Type.property` of the metamodel that a drawing holds; what a file says by an element's ancestors counts for them too. */
export async function rowsIn(file: string): Promise<ReadonlySet<string>> {
  const rows = new Set<string>();
  const read = await readDocument(readFileSync(file, 'utf8'), file);
  if (read.ok) visit(read.value.tree, rows);
  return rows;
}

function visit(element: Element, rows: Set<string>): void {
  if (!element.$type.startsWith('bpmn:')) return;
  const type = localName(element.$type);
  for (const ancestor of lineageOf(type)) rows.add(ancestor);
  for (const name of Object.getOwnPropertyNames(element)) {
    const value = (element as unknown as Record<string, unknown>)[name];
    const property = localName(name);
    const owner = ownerOf(type, property);
    if (owner === undefined) continue;
    rows.add(`${owner}.${property}`);
    for (const child of Array.isArray(value) ? value : [value]) if (isElement(child)) visit(child, rows);
  }
  if (type === 'Lane') rows.add('FlowNode.lanes');
  if (type === 'BoundaryEvent') rows.add('Activity.boundaryEventRefs');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && '$type' in value;
