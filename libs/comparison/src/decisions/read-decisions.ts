import type { Part, Thing, Things } from '../things/thing';
import type { Node } from '../xml/read-tree';

/** Elements of a decision file that keep an identity. */
const TYPES: ReadonlySet<string> = new Set(['decision', 'inputData', 'businessKnowledgeModel', 'decisionService', 'knowledgeSource', 'itemDefinition', 'import', 'decisionTable', 'textAnnotation', 'association']);
/** Told as rows and columns. */
const GRID: ReadonlySet<string> = new Set(['input', 'output', 'rule', 'annotation']);
const DIAGRAM = /^dmndi:/;
const TOOLS: ReadonlySet<string> = new Set(['id', 'exporter', 'exporterVersion']);
const FILE = 'definitions';

export interface DecisionFile {
  readonly things: Things;
  /** The decision tables by the id of their thing. */
  readonly tables: ReadonlyMap<string, Node>;
  readonly diagrams: readonly Node[];
}

/** Takes a DMN tree apart. A decision table is a thing of its own within its decision; its rows and columns are left to the grid. */
export function readDecisions(root: Node): DecisionFile {
  const things = new Map<string, Thing>();
  const tables = new Map<string, Node>();
  const add = (node: Node, parent: Thing | undefined): void => {
    const name = node.attributes.get('name') ?? (node.name === 'decisionTable' ? parent?.name : undefined) ?? '';
    const id = idOf(node, parent, things);
    const noise = node.name === FILE ? TOOLS : new Set(['id']);
    const own = new Map([...node.attributes].filter(([key]) => !noise.has(key)));
    if (node.name !== FILE && node.name !== 'decisionTable') own.set('@id', id);
    const parts: Part[] = [];
    const inner: Node[] = [];
    const descend = (inside: Node, path: string): void => {
      for (const child of inside.children) {
        if (DIAGRAM.test(child.name) || (inside.name === 'decisionTable' && GRID.has(child.name))) continue;
        if (TYPES.has(child.name) && (child.attributes.has('id') || child.attributes.has('name') || child.name === 'decisionTable')) inner.push(child);
        else {
          const below = path === '' ? child.name : `${path}/${child.name}`;
          const fields = new Map([...child.attributes].filter(([key]) => key !== 'id'));
          if (child.text !== '') fields.set('#', child.text);
          if (child.name !== 'extensionElements' && !(fields.size === 0 && child.children.length > 0)) parts.push({ kind: below, fields });
          descend(child, below);
        }
      }
    };
    descend(node, '');
    const thing: Thing = { id, type: node.name, name, ...(parent ? { parent: parent.id } : {}), parts: [{ kind: '', fields: own }, ...parts] };
    things.set(id, thing);
    if (node.name === 'decisionTable') tables.set(id, node);
    for (const child of inner) add(child, node.name === FILE ? undefined : thing);
  };
  add(root, undefined);
  return { things, tables, diagrams: root.children.filter(({ name }) => DIAGRAM.test(name)) };
}

/** A table is its decision's; other elements have ids, types may have a name only. */
function idOf(node: Node, parent: Thing | undefined, things: Things): string {
  const wanted = node.name === FILE ? FILE : node.name === 'decisionTable' ? `${parent?.id ?? ''}/table` : (node.attributes.get('id') ?? node.attributes.get('name') ?? '');
  let free = wanted;
  for (let count = 2; things.has(free); count += 1) free = `${wanted} ${count}`;
  return free;
}
