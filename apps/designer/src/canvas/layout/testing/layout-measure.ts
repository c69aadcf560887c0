import { type Bounds, type BpmnModel, type FlowElementsContainer, isSubProcess, type Waypoint } from '@liuzhuan/bpmn';
import { lengthWithin } from '../place-labels';
import type { LayoutPlan } from '../plan-layout';

/** How tidy a drawing is. All but `crossings` can be none, whatever the flow. */
export interface LayoutMeasure {
  /** Pairs of nodes on each other, flows that run through nodes. */
  readonly overlaps: readonly string[];
  readonly through: readonly string[];
  /** Pairs of flows that cross, and that run on the same line though they have neither end in common. */
  readonly crossings: readonly string[];
  readonly shared: readonly string[];
  /** Labels on nodes or other labels, and with a line under their text. */
  readonly labels: readonly string[];
}

interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Waypoint[];
}

type Piece = readonly [Waypoint, Waypoint];

const inset = ({ x, y, width, height }: Bounds, by: number): Bounds => ({ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by });
const onEachOther = (one: Bounds, other: Bounds): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] => all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
const piecesOf = (points: readonly Waypoint[]): readonly Piece[] => points.slice(1).map((to, at) => [points[at] ?? to, to]);
const side = ([from, to]: Piece, { x, y }: Waypoint): number => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));

/** Properly, each in the midst of the other; slanted lines too. */
const cross = (one: Piece, other: Piece): boolean => side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0;

/** On the same level or upright line, for more than a pixel. */
function run(one: Piece, other: Piece): boolean {
  return (['x', 'y'] as const).some((axis) => {
    const along = axis === 'x' ? 'y' : 'x';
    const fixed = [...one, ...other].map((point) => point[axis]);
    const [from, to] = [Math.max(Math.min(one[0][along], one[1][along]), Math.min(other[0][along], other[1][along])), Math.min(Math.max(one[0][along], one[1][along]), Math.max(other[0][along], other[1][along]))];
    return fixed.every((value) => value === fixed[0]) && to - from > 1;
  });
}

/** Whether a line, slanted or not, goes through a box. */
function goesThrough(points: readonly Waypoint[], box: Bounds): boolean {
  const { x, y, width, height } = box;
  const corners = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
  return piecesOf(points).some((piece) => (piece[0].x === piece[1].x || piece[0].y === piece[1].y ? lengthWithin(piece, box) > 0 : piecesOf([...corners, ...corners.slice(0, 1)]).some((edge) => cross(piece, edge))));
}

function linesOf({ sequenceFlows, flowNodes }: FlowElementsContainer, edges: LayoutPlan['edges']): readonly Line[] {
  const own = sequenceFlows.flatMap(({ id, sourceRef, targetRef }) => (edges[id] ? [{ id, source: sourceRef, target: targetRef, points: edges[id] }] : []));
  return [...own, ...flowNodes.filter(isSubProcess).flatMap((inner) => linesOf(inner, edges))];
}

function nodesIn(container: FlowElementsContainer, plan: LayoutPlan): { readonly overlaps: string[]; readonly through: string[] } {
  const boxes = container.flowNodes.flatMap(({ id, type }) => (plan.shapes[id] ? [{ id, type, box: plan.shapes[id] }] : []));
  const inner = container.flowNodes.filter(isSubProcess).map((sub) => nodesIn(sub, plan));
  const hostOf = new Map(container.flowNodes.flatMap((node) => (node.type === 'boundaryEvent' ? [[node.id, node.attachedToRef] as const] : [])));
  const tied = (one: string, other: string) => hostOf.get(one) === other || hostOf.get(other) === one;
  const overlaps = pairs(boxes).filter(([one, other]) => !tied(one.id, other.id) && onEachOther(one.box, other.box)).map(([one, other]) => `${one.id} ${other.id}`);
  const own = container.sequenceFlows.flatMap(({ id }) => (plan.edges[id] ? [{ id, points: plan.edges[id] }] : []));
  const through = own.flatMap(({ id, points }) => boxes.filter(({ box }) => goesThrough(points, inset(box, 1))).map((node) => `${id} ${node.id}`));
  return { overlaps: [...overlaps, ...inner.flatMap((each) => each.overlaps)], through: [...through, ...inner.flatMap((each) => each.through)] };
}

/** Measures what a plan comes to. */
export function measureLayout(model: BpmnModel, plan: LayoutPlan): LayoutMeasure {
  const parts = model.processes.map((process) => nodesIn(process, plan));
  const lines = model.processes.flatMap((process) => linesOf(process, plan.edges));
  const met = pairs(lines).map(([one, other]) => ({ ids: `${one.id} ${other.id}`, kin: one.source === other.source || one.target === other.target, pieces: piecesOf(one.points).flatMap((piece) => piecesOf(other.points).map((its) => [piece, its] as const)) }));
  const labels = Object.entries(plan.labels);
  const nodes = Object.entries(plan.shapes).filter(([id]) => model.processes.some((process) => leaves(process).includes(id)));
  return {
    overlaps: parts.flatMap(({ overlaps }) => overlaps),
    through: parts.flatMap(({ through }) => through),
    crossings: met.flatMap(({ ids, pieces }) => pieces.filter(([one, other]) => cross(one, other)).map(() => ids)),
    shared: met.flatMap(({ ids, kin, pieces }) => (!kin && pieces.some(([one, other]) => run(one, other)) ? [ids] : [])),
    labels: [
      ...pairs(labels).filter(([[, one], [, other]]) => onEachOther(one, other)).map(([[one], [other]]) => `${one} ${other}`),
      ...labels.flatMap(([id, box]) => nodes.filter(([, node]) => onEachOther(inset(box, 1), node)).map(([node]) => `${id} ${node}`)),
      ...labels.flatMap(([id, box]) => lines.filter(({ points }) => lengthWithin(points, inset(box, 2)) > 0).map((line) => `${id} ${line.id}`)),
    ],
  };
}

/** Nodes that are not made of others. */
function leaves({ flowNodes }: FlowElementsContainer): readonly string[] {
  return flowNodes.flatMap((node) => (isSubProcess(node) ? leaves(node) : [node.id]));
}
