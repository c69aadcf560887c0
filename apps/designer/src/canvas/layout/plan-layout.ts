import { type Bounds, type BpmnModel, flowNodesOf, isSubProcess, type Lane, layOut, type Process, type Waypoint } from '@liuzhuan/bpmn';
import { planCourses, planLabels } from './plan-courses';

type Shapes = Readonly<Record<string, Bounds>>;

/** Where everything goes: bounds by id; courses of sequence flows; names that are written beside nodes and flows, by the id of what they name. */
export interface LayoutPlan {
  readonly shapes: Shapes;
  readonly edges: Readonly<Record<string, readonly Waypoint[]>>;
  readonly labels: Shapes;
}

/** Width of the strip with the name of a pool or lane, and room inside of it. */
const HEADER = 30;
const PAD = 22;
const ROW = 124;
const BETWEEN_POOLS = 40;
const EVENT = 36;
/** From one boundary event to the next on the same activity. */
const BESIDE = 44;

const leavesOf = (lanes: readonly Lane[]): readonly Lane[] => lanes.flatMap((lane) => (lane.lanes.length === 0 ? [lane] : leavesOf(lane.lanes)));
const depthOf = (lanes: readonly Lane[]): number => (lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map((lane) => depthOf(lane.lanes))));
const moved = ({ x, ...bounds }: Bounds, dx: number, dy: number): Bounds => ({ ...bounds, x: x + dx, y: bounds.y + dy });

/** Several boundary events on one activity stand beside each other, not on each other. */
function besideEachOther(process: Process, shapes: Shapes): Shapes {
  const counts = new Map<string, number>();
  const spread = flowNodesOf(process).flatMap((node) => {
    const bounds = shapes[node.id];
    if (node.type !== 'boundaryEvent' || !bounds) return [];
    const before = counts.get(node.attachedToRef) ?? 0;
    counts.set(node.attachedToRef, before + 1);
    return [[node.id, { ...bounds, x: bounds.x - before * BESIDE }] as const];
  });
  return { ...shapes, ...Object.fromEntries(spread) };
}

/** What moves with a node: what is in it, and what sits on it. */
function familyOf(process: Process, id: string): readonly string[] {
  const node = process.flowNodes.find((each) => each.id === id);
  const inner = node && isSubProcess(node) ? node : undefined;
  const attached = process.flowNodes.flatMap((each) => (each.type === 'boundaryEvent' && each.attachedToRef === id ? [each.id] : []));
  return [id, ...attached, ...(inner ? flowNodesOf(inner).map((each) => each.id) : [])];
}

interface Banded {
  readonly shapes: Shapes;
  /** Bottom of the last lane. */
  readonly height: number;
}

/** Keeps every node in its lane: columns stay, rows are counted anew in each lane. */
function inLanes(process: Process, before: Shapes, left: number, right: number): Banded {
  const leaves = leavesOf(process.lanes);
  const laneOf = (id: string) => Math.max(leaves.findIndex(({ flowNodes }) => flowNodes.includes(id)), 0);
  const shapes: Record<string, Bounds> = {};
  let top = 0;
  leaves.forEach((lane, index) => {
    const nodes = process.flowNodes.filter(({ id, type }) => type !== 'boundaryEvent' && laneOf(id) === index).flatMap(({ id }) => (before[id] ? [{ id, bounds: before[id] }] : []));
    nodes.sort((one, other) => one.bounds.y - other.bounds.y);
    // Boundary events hang out of the lower edge, and what leaves them goes downwards.
    const below = process.flowNodes.some((node) => node.type === 'boundaryEvent' && laneOf(node.attachedToRef) === index) ? EVENT / 2 : 0;
    const row = Math.max(ROW, ...nodes.map(({ bounds }) => bounds.height + 2 * PAD)) + below;
    const rows = new Map<number, number>();
    for (const { id, bounds } of nodes) {
      const column = Math.round(bounds.x + bounds.width / 2);
      const at = rows.get(column) ?? 0;
      rows.set(column, at + 1);
      const dy = top + at * row + (row - below - bounds.height) / 2 - bounds.y;
      for (const each of familyOf(process, id)) if (before[each]) shapes[each] = moved(before[each], 0, dy);
    }
    const height = row * Math.max(1, ...rows.values());
    shapes[lane.id] = { x: left, y: top, width: right - left, height };
    top += height;
  });
  return { shapes: { ...shapes, ...boundsOfOuter(process.lanes, shapes, left, right) }, height: top };
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

const shifted = (shapes: Shapes, dx: number, dy: number): Shapes => Object.fromEntries(Object.entries(shapes).map(([id, bounds]) => [id, moved(bounds, dx, dy)]));

/** Width of the strips at the left of a pool: one for its name, or those of its lanes and the lanes that hold these. */
const stripsOf = (process: Process): number => HEADER * Math.max(1, depthOf(process.lanes));

/** The nodes, lanes and pool of a process, from the left upper corner on. */
function placesOf(process: Process, pool: string | undefined): Banded {
  const shapes = besideEachOther(process, layOut(process).shapes);
  const all = Object.values(shapes);
  const right = Math.max(200, ...all.map(({ x, width }) => x + width)) + 2 * PAD;
  const lowest = Math.max(ROW, ...all.map(({ y, height }) => y + height)) + 2 * PAD;
  const strips = pool === undefined ? 0 : stripsOf(process);
  const banded = process.lanes.length > 0 ? inLanes(process, shapes, 0, right) : { shapes, height: lowest };
  const whole = shifted(banded.shapes, strips, 0);
  return { shapes: { ...whole, ...(pool === undefined ? {} : { [pool]: { x: 0, y: 0, width: right + strips, height: banded.height } }) }, height: banded.height };
}

/**
 * A tidy drawing: from left to right, lanes and pools kept. Boundary events sit below the right corner of their activity; flows go around the nodes, each
 * in a channel of its own, and names are written where there is room. Pure; the same drawing always gives the same plan.
 */
export function planLayout(model: BpmnModel): LayoutPlan {
  const participants = model.collaborations.flatMap((collaboration) => collaboration.participants);
  const plan = { shapes: {} as Record<string, Bounds>, edges: {} as Record<string, readonly Waypoint[]>, labels: {} as Record<string, Bounds> };
  let top = 0;
  for (const process of model.processes) {
    const pool = participants.find(({ processRef }) => processRef === process.id)?.id;
    const part = placesOf(process, pool);
    const shapes = shifted(part.shapes, 0, top);
    const strips = stripsOf(process);
    const box = pool === undefined ? undefined : shapes[pool];
    const edges = planCourses(process, shapes, box && { ...box, x: box.x + strips, width: box.width - strips });
    Object.assign(plan.shapes, shapes);
    Object.assign(plan.edges, edges);
    Object.assign(plan.labels, planLabels(process, shapes, edges));
    top += part.height + BETWEEN_POOLS;
  }
  const width = Math.max(400, ...Object.values(plan.shapes).map((bounds) => bounds.x + bounds.width));
  for (const { id, processRef } of participants) {
    if (processRef !== undefined) continue;
    plan.shapes[id] = { x: 0, y: top, width, height: 2 * EVENT };
    top += 2 * EVENT + BETWEEN_POOLS;
  }
  return plan;
}
