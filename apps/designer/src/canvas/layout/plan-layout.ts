import { type Bounds, type BpmnModel, flowNodesOf, isSubProcess, type Lane, layOut, type Layout, type Process, sequenceFlowsOf, type Waypoint } from '@liuzhuan/bpmn';

/** Where everything goes: bounds by id; courses of those flows whose course is known. */
export interface LayoutPlan {
  readonly shapes: Readonly<Record<string, Bounds>>;
  readonly edges: Readonly<Record<string, readonly Waypoint[]>>;
}

/** Width of the strip with the name of a pool or lane, and room inside of it. */
const HEADER = 30;
const PAD = 15;
const ROW = 110;
const BETWEEN_POOLS = 40;
const EVENT = 36;
/** From one boundary event to the next on the same activity. */
const BESIDE = 44;

const leavesOf = (lanes: readonly Lane[]): readonly Lane[] => lanes.flatMap((lane) => (lane.lanes.length === 0 ? [lane] : leavesOf(lane.lanes)));
const depthOf = (lanes: readonly Lane[]): number => (lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map((lane) => depthOf(lane.lanes))));
const moved = ({ x, ...bounds }: Bounds, dx: number, dy: number): Bounds => ({ ...bounds, x: x + dx, y: bounds.y + dy });

/** Several boundary events on one activity stand beside each other, not on each other. */
function besideEachOther(process: Process, { shapes, edges }: Layout): Layout {
  const counts = new Map<string, number>();
  const spread = flowNodesOf(process).flatMap((node) => {
    const bounds = shapes[node.id];
    if (node.type !== 'boundaryEvent' || !bounds) return [];
    const before = counts.get(node.attachedToRef) ?? 0;
    counts.set(node.attachedToRef, before + 1);
    return [[node.id, { ...bounds, x: bounds.x - before * BESIDE }] as const];
  });
  const boundary = new Set(spread.map(([id]) => id));
  const known = sequenceFlowsOf(process).filter(({ sourceRef }) => !boundary.has(sourceRef));
  return { shapes: { ...shapes, ...Object.fromEntries(spread) }, edges: Object.fromEntries(known.flatMap(({ id }) => (edges[id] ? [[id, edges[id]]] : []))) };
}

/** What moves with a node: what is in it, and what sits on it. */
function familyOf(process: Process, id: string): { readonly shapes: readonly string[]; readonly edges: readonly string[] } {
  const node = process.flowNodes.find((each) => each.id === id);
  const inner = node && isSubProcess(node) ? node : undefined;
  const attached = process.flowNodes.flatMap((each) => (each.type === 'boundaryEvent' && each.attachedToRef === id ? [each.id] : []));
  return { shapes: [id, ...attached, ...(inner ? flowNodesOf(inner).map((each) => each.id) : [])], edges: inner ? sequenceFlowsOf(inner).map((each) => each.id) : [] };
}

interface Banded extends LayoutPlan {
  /** Bottom of the last lane. */
  readonly height: number;
}

/** Keeps every node in its lane: columns stay, rows are counted anew in each lane. Flows between lanes find their own course. */
function inLanes(process: Process, layout: Layout, left: number, right: number): Banded {
  const leaves = leavesOf(process.lanes);
  const laneOf = (id: string) => Math.max(leaves.findIndex(({ flowNodes }) => flowNodes.includes(id)), 0);
  const shapes: Record<string, Bounds> = {};
  const edges: Record<string, readonly Waypoint[]> = {};
  let top = 0;
  leaves.forEach((lane, index) => {
    const nodes = process.flowNodes.filter(({ id, type }) => type !== 'boundaryEvent' && laneOf(id) === index).flatMap(({ id }) => (layout.shapes[id] ? [{ id, bounds: layout.shapes[id] }] : []));
    nodes.sort((one, other) => one.bounds.y - other.bounds.y);
    const row = Math.max(ROW, ...nodes.map(({ bounds }) => bounds.height + 2 * PAD));
    const rows = new Map<number, number>();
    for (const { id, bounds } of nodes) {
      const column = Math.round(bounds.x + bounds.width / 2);
      const at = rows.get(column) ?? 0;
      rows.set(column, at + 1);
      const dy = top + at * row + (row - bounds.height) / 2 - bounds.y;
      const family = familyOf(process, id);
      for (const each of family.shapes) if (layout.shapes[each]) shapes[each] = moved(layout.shapes[each], 0, dy);
      for (const each of family.edges) if (layout.edges[each]) edges[each] = layout.edges[each].map(({ x, y }) => ({ x, y: y + dy }));
    }
    const height = row * Math.max(1, ...rows.values());
    shapes[lane.id] = { x: left, y: top, width: right - left, height };
    top += height;
  });
  return { shapes: { ...shapes, ...boundsOfOuter(process.lanes, shapes, left, right) }, edges, height: top };
}

/** Lanes that hold lanes are as high as these, and begin one strip further left. */
function boundsOfOuter(lanes: readonly Lane[], leaves: Readonly<Record<string, Bounds>>, left: number, right: number): Record<string, Bounds> {
  const depth = depthOf(lanes);
  const bounds: Record<string, Bounds> = {};
  const place = (lane: Lane, level: number): void => {
    const inner = leavesOf([lane]).flatMap(({ id }) => leaves[id] ?? []);
    const top = Math.min(...inner.map(({ y }) => y));
    const x = left - (depth - 1 - level) * HEADER;
    bounds[lane.id] = { x, y: top, width: right - x, height: Math.max(...inner.map(({ y, height }) => y + height)) - top };
    lane.lanes.forEach((each) => place(each, level + 1));
  };
  lanes.forEach((lane) => place(lane, 0));
  return bounds;
}

function shifted({ shapes, edges }: LayoutPlan, dx: number, dy: number): LayoutPlan {
  return {
    shapes: Object.fromEntries(Object.entries(shapes).map(([id, bounds]) => [id, moved(bounds, dx, dy)])),
    edges: Object.fromEntries(Object.entries(edges).map(([id, points]) => [id, points.map(({ x, y }) => ({ x: x + dx, y: y + dy }))])),
  };
}

function planOfProcess(process: Process, pool: string | undefined): LayoutPlan & { readonly height: number } {
  const layout = besideEachOther(process, layOut(process));
  const all = Object.values(layout.shapes);
  const right = Math.max(200, ...all.map(({ x, width }) => x + width)) + 2 * PAD;
  const lowest = Math.max(ROW, ...all.map(({ y, height }) => y + height), ...Object.values(layout.edges).flatMap((points) => points.map(({ y }) => y))) + 2 * PAD;
  const strips = HEADER * (pool === undefined ? 0 : Math.max(1, depthOf(process.lanes)));
  const banded = process.lanes.length > 0 ? inLanes(process, layout, 0, right) : { ...layout, height: lowest };
  const { height } = banded;
  const whole = shifted(banded, strips, 0);
  return { ...whole, shapes: { ...whole.shapes, ...(pool === undefined ? {} : { [pool]: { x: 0, y: 0, width: right + strips, height } }) }, height };
}

/**
 * A tidy drawing: from left to right, lanes and pools kept. Boundary events sit below the right corner of their activity. Pure; the same
 * drawing always gives the same plan.
 */
export function planLayout(model: BpmnModel): LayoutPlan {
  const participants = model.collaborations.flatMap((collaboration) => collaboration.participants);
  let top = 0;
  let plan: LayoutPlan = { shapes: {}, edges: {} };
  const add = (part: LayoutPlan, height: number) => {
    const below = shifted(part, 0, top);
    plan = { shapes: { ...plan.shapes, ...below.shapes }, edges: { ...plan.edges, ...below.edges } };
    top += height + BETWEEN_POOLS;
  };
  for (const process of model.processes) {
    const part = planOfProcess(process, participants.find(({ processRef }) => processRef === process.id)?.id);
    add(part, part.height);
  }
  const width = Math.max(400, ...Object.values(plan.shapes).map((bounds) => bounds.x + bounds.width));
  for (const { id, processRef } of participants) if (processRef === undefined) add({ shapes: { [id]: { x: 0, y: 0, width, height: 2 * EVENT } }, edges: {} }, 2 * EVENT);
  return plan;
}
