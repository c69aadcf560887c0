import type { Part, Thing, Things } from '../things/thing';
import type { Node } from '../xml/read-tree';
import { ELEMENT_TYPES } from './element-types';

/** Said again elsewhere: a node's flows by the flows themselves, a lane's nodes by the nodes. */
const REPEATED: ReadonlySet<string> = new Set(['incoming', 'outgoing', 'flowNodeRef']);
/** Wrappers that mean nothing by themselves. */
const TRANSPARENT: ReadonlySet<string> = new Set(['extensionElements', 'laneSet', 'childLaneSet']);
const DIAGRAM = 'bpmndi:BPMNDiagram';
const FLOWS: ReadonlySet<string> = new Set(['sequenceFlow', 'messageFlow', 'association']);
/** Which tool wrote a file says nothing about what it says. */
const TOOLS: ReadonlySet<string> = new Set(['id', 'exporter', 'exporterVersion']);
const FILE = 'definitions';
/** Where things of these types were written says nothing: a flow belongs to where its source is, a root element to nobody. */
const PLACELESS: ReadonlySet<string> = new Set([...FLOWS, 'textAnnotation', 'group', FILE]);

/** A drawing as things with parts, and the nodes that say where they are drawn. */
export interface Drawing {
  readonly things: Things;
  readonly diagrams: readonly Node[];
}

/** Takes a BPMN tree apart: what has an identity becomes a thing, everything below it parts by their path. Nothing is left out. */
export function readDrawing(root: Node): Drawing {
  const things = new Map<string, Thing>();
  const laneOf = lanes(root);
  const add = (node: Node, parent: string | undefined): void => {
    const id = node.name === FILE ? FILE : (node.attributes.get('id') ?? '');
    const parts: Part[] = [];
    const children: Node[] = [];
    const descend = (inside: Node, path: string): void => {
      for (const child of inside.children) {
        if (REPEATED.has(child.name) || child.name === DIAGRAM) continue;
        const below = path === '' ? child.name : `${path}/${child.name}`;
        if (child.attributes.has('id') && Object.hasOwn(ELEMENT_TYPES, child.name)) children.push(child);
        else if (TRANSPARENT.has(child.name) && fieldsOf(child).size === 0) descend(child, path);
        else {
          parts.push({ kind: below, fields: fieldsOf(child) });
          descend(child, below);
        }
      }
    };
    descend(node, '');
    // A doubled id is the author's mistake; the first counts, as for the compiler.
    if (!things.has(id)) things.set(id, { id, type: node.name, name: nameOf(node), ...(parent === undefined ? {} : { parent }), parts: [own(node, id, parent, laneOf.get(id)), ...parts] });
    for (const child of children) add(child, node.name === FILE ? undefined : id);
  };
  add(root, undefined);
  return { things, diagrams: root.children.filter(({ name }) => name === DIAGRAM) };
}

function own(node: Node, id: string, parent: string | undefined, lane: string | undefined): Part {
  if (node.name === FILE) return { kind: '', fields: new Map([...node.attributes].filter(([name]) => !TOOLS.has(name))) };
  const fields = new Map([['@type', node.name], ['@id', id], ...fieldsOf(node)]);
  if (FLOWS.has(node.name)) {
    fields.set('@ends', `${fields.get('sourceRef') ?? ''} ${fields.get('targetRef') ?? ''}`);
    fields.delete('sourceRef');
    fields.delete('targetRef');
  }
  if (parent !== undefined && !PLACELESS.has(node.name)) fields.set('@in', parent);
  if (lane !== undefined) fields.set('@lane', lane);
  return { kind: '', fields };
}

/** Ids of details are nobody's business; references to them are told where they are made. */
function fieldsOf({ attributes, text }: Node): ReadonlyMap<string, string> {
  const fields = new Map([...attributes].filter(([name]) => name !== 'id'));
  return text === '' ? fields : fields.set('#', text);
}

function nameOf(node: Node): string {
  const text = node.name === 'textAnnotation' ? node.children.find(({ name }) => name === 'text')?.text : undefined;
  return (text ?? node.attributes.get('name') ?? '').replace(/\s+/g, ' ').trim();
}

/** The innermost lane of each node. */
function lanes(root: Node): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    const id = node.attributes.get('id');
    if (node.name === 'lane' && id !== undefined) for (const child of node.children) if (child.name === 'flowNodeRef') found.set(child.text, id);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
