import type { Node } from '../xml/read-tree';

/** A column of a decision table. */
export interface Column {
  readonly kind: 'input' | 'output' | 'annotation';
  /** What it is known by over versions: its expression, its name. */
  readonly id: string;
  readonly label: string;
  /** Everything said about it, by path. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A row of a decision table: its cells in the order of the columns. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  /** Description, clauses and whatever else stands on the row. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hitPolicy: string;
}

const CELLS = { input: 'inputEntry', output: 'outputEntry', annotation: 'annotationEntry' } as const;
const KINDS = ['input', 'output', 'annotation'] as const;

/** Rows and columns of a decision table. */
export function readGrid(table: Node): Grid {
  const columns = KINDS.flatMap((kind) => childrenOf(table, kind).map((node): Column => columnOf(kind, node)));
  const rows = childrenOf(table, 'rule').map((rule, index): Row => ({
    id: rule.attributes.get('id') ?? `rule-${index + 1}`,
    cells: KINDS.flatMap((kind) => {
      const entries = childrenOf(rule, CELLS[kind]).map(textOf);
      return columns.filter((column) => column.kind === kind).map((_, at) => entries[at] ?? '');
    }),
    fields: flat(rule, new Set(Object.values(CELLS))),
  }));
  return { columns, rows, hitPolicy: table.attributes.get('hitPolicy') ?? 'UNIQUE' };
}

function columnOf(kind: Column['kind'], node: Node): Column {
  const [expression] = childrenOf(node, 'inputExpression');
  const name = node.attributes.get('name') ?? '';
  const label = node.attributes.get('label') ?? '';
  const id = node.attributes.get('id') ?? (expression ? textOf(expression) : name);
  return { kind, id, label: label || name || (expression ? textOf(expression) : ''), fields: flat(node, new Set()) };
}

const childrenOf = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);

function textOf(node: Node): string {
  return [node.text, ...childrenOf(node, 'text').map(({ text }) => text)].filter((text) => text !== '').join('\n');
}

/** Every value of an element by its path, ids left out. */
function flat(node: Node, without: ReadonlySet<string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const visit = (inside: Node, path: string): void => {
    for (const [key, value] of inside.attributes) if (key !== 'id') add(`${path}${key}`, value);
    if (inside.text !== '') add(path === '' ? '#' : path.slice(0, -1), inside.text);
    for (const child of inside.children) if (!without.has(child.name)) visit(child, child.name === 'text' || child.name === 'extensionElements' ? path : `${path}${child.name}/`);
  };
  const add = (path: string, value: string): void => void fields.set(path, fields.has(path) ? `${fields.get(path) ?? ''}\n${value}` : value);
  visit(node, '');
  return fields;
}
