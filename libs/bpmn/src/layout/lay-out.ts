import type { Bounds } from '../model/diagram';
import type { FlowElementsContainer } from '../model/flow-elements-container';
import type { FlowNode } from '../model/flow-node';
import { isSubProcess } from '../walk/node-kind';

export interface Waypoint {
  readonly x: number;
  readonly y: number;
}

/** Where a drawing's elements are put: bounds of nodes and courses of flows, by id. */
export interface Layout {
  readonly shapes: Readonly<Record<string, Bounds>>;
  readonly edges: Readonly<Record<string, readonly Waypoint[]>>;
}

const COLUMN = 150;
/** A task is as high, and between two rows there is room for what hangs out of it and for flows that go along. */
const TASK = 80;
const BETWEEN = 48;
const MARGIN = 40;
const EVENT = 36;
/** Half the room between two columns, at least. */
const BESIDE = 15;
const GATEWAY = 50;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is inside of a sub-process is laid out first; the sub-process is as large as that. */
function sizeOf(node: FlowNode, inner: Layout | undefined): Size {
  if (inner) return { width: extent(inner, 'x', 'width') + MARGIN, height: extent(inner, 'y', 'height') + MARGIN };
  if (/Event$/.test(node.type)) return { width: EVENT, height: EVENT };
  if (/Gateway$/.test(node.type)) return { width: GATEWAY, height: GATEWAY };
  return { width: 100, height: TASK };
}

const extent = ({ shapes }: Layout, from: 'x' | 'y', size: 'width' | 'height'): number =>
  Math.max(0, ...Object.values(shapes).map((bounds) => bounds[from] + bounds[size]));

/** Column of each node: one behind all that come before it. Flows that lead back do not count. */
function columnsOf({ flowNodes, sequenceFlows }: FlowElementsContainer): Map<string, number> {
  const columns = new Map<string, number>();
  const underWay = new Set<string>();
  const hosts = new Map(flowNodes.flatMap((node) => (node.type === 'boundaryEvent' ? [[node.id, node.attachedToRef] as const] : [])));
  const place = (id: string, column: number): void => {
    if (underWay.has(id) || (columns.get(id) ?? -1) >= column) return;
    columns.set(id, column);
    underWay.add(id);
    for (const flow of sequenceFlows) if (flow.sourceRef === id || hosts.get(flow.sourceRef) === id) place(flow.targetRef, column + 1);
    underWay.delete(id);
  };
  const entered = new Set(sequenceFlows.map(({ targetRef }) => targetRef));
  for (const { id, type } of flowNodes) if (type !== 'boundaryEvent' && !entered.has(id)) place(id, 0);
  for (const { id, type } of flowNodes) if (type !== 'boundaryEvent' && !columns.has(id)) place(id, 0);
  return columns;
}

/** Nodes of a column under each other, each as near as can be to the row of what comes before it. Where a flow passes, no node is put. */
function rowsOf(container: FlowElementsContainer, columns: ReadonlyMap<string, number>): Map<string, number> {
  const rows = new Map<string, number>();
  const taken = new Set<string>();
  const keepFree = (id: string, column: number, row: number): void => {
    for (const { sourceRef, targetRef } of container.sequenceFlows) {
      const end = sourceRef === id ? (columns.get(targetRef) ?? 0) : 0;
      for (let passed = column + 1; passed < end; passed += 1) taken.add(`${passed} ${row}`);
    }
  };
  for (const [id, column] of [...columns].sort(([, one], [, other]) => one - other)) {
    const before = container.sequenceFlows.filter((flow) => flow.targetRef === id).flatMap((flow) => rows.get(flow.sourceRef) ?? []);
    let row = before.length === 0 ? 0 : Math.min(...before);
    while (taken.has(`${column} ${row}`)) row += 1;
    taken.add(`${column} ${row}`);
    rows.set(id, row);
    keepFree(id, column, row);
  }
  return rows;
}

/** Right side to left side with one bend; what leads back goes below everything, up and down between the columns. */
function course(from: Bounds, to: Bounds, below: number): readonly Waypoint[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (end.x <= start.x) {
    const [down, up] = [start.x + BESIDE, end.x - BESIDE];
    return [start, { x: down, y: start.y }, { x: down, y: below }, { x: up, y: below }, { x: up, y: end.y }, end];
  }
  if (start.y === end.y) return [start, end];
  const middle = end.x - 25;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

const shifted = ({ shapes, edges }: Layout, dx: number, dy: number): Layout => ({
  shapes: Object.fromEntries(Object.entries(shapes).map(([id, bounds]) => [id, { ...bounds, x: bounds.x + dx, y: bounds.y + dy }])),
  edges: Object.fromEntries(Object.entries(edges).map(([id, points]) => [id, points.map(({ x, y }) => ({ x: x + dx, y: y + dy }))])),
});

/**
 * Puts the nodes of a process or sub-process in columns from left to right, for drawings that come without one. Boundary events sit on the
 * lower edge of what they are attached to. Pure; the same drawing always gives the same layout.
 */
export function layOut(container: FlowElementsContainer): Layout {
  const columns = columnsOf(container);
  const rows = rowsOf(container, columns);
  const inner = new Map(container.flowNodes.filter(isSubProcess).map((node) => [node.id, layOut(node)]));
  const sizes = new Map(container.flowNodes.map((node) => [node.id, sizeOf(node, inner.get(node.id))]));
  const widest = (column: number): number => Math.max(COLUMN - 50, ...[...columns].filter(([, each]) => each === column).map(([id]) => sizes.get(id)?.width ?? 0)) + 50;
  const tallest = (row: number): number => Math.max(TASK, ...[...rows].filter(([, each]) => each === row).map(([id]) => sizes.get(id)?.height ?? 0)) + BETWEEN;
  const sum = (count: number, size: (at: number) => number): number => Array.from({ length: count }, (_unused, at) => size(at)).reduce((total, each) => total + each, MARGIN);
  const shapes: Record<string, Bounds> = {};
  const edges: Record<string, readonly Waypoint[]> = {};
  for (const { id, type } of container.flowNodes) {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    if (type === 'boundaryEvent') continue;
    const [column, row] = [columns.get(id) ?? 0, rows.get(id) ?? 0];
    const x = sum(column, widest) + (widest(column) - 50 - width) / 2;
    const y = sum(row, tallest) + (tallest(row) - BETWEEN - height) / 2;
    shapes[id] = { x, y, width, height };
    const content = inner.get(id);
    if (!content) continue;
    const moved = shifted(content, x, y);
    Object.assign(shapes, moved.shapes);
    Object.assign(edges, moved.edges);
  }
  container.flowNodes.forEach((node) => {
    const host = node.type === 'boundaryEvent' ? shapes[node.attachedToRef] : undefined;
    if (host) shapes[node.id] = { x: host.x + host.width - EVENT - 8, y: host.y + host.height - EVENT / 2, width: EVENT, height: EVENT };
  });
  const below = Math.max(0, ...Object.values(shapes).map(({ y, height }) => y + height)) + 30;
  for (const { id, sourceRef, targetRef } of container.sequenceFlows) {
    const [from, to] = [shapes[sourceRef], shapes[targetRef]];
    if (from && to) edges[id] = course(from, to, below);
  }
  return { shapes, edges };
}
