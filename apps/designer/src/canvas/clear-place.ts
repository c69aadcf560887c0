import type { OpenDrawing } from './modeler-context';
import { type Box, type DiagramElement, type Point, serviceOf } from './modeler-services';

/** Room between what is there and what comes below it, in pixels of the drawing. */
const GAP = 25;

const boxOf = ({ x, y, width = 0, height = 0 }: Box): Box => ({ x, y, width, height });

const alongBoxes = (points: readonly Point[]): readonly Box[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
  });

const meet = (one: Box, other: Box): boolean => one.x < other.x + other.width + 1 && other.x < one.x + one.width + 1 && one.y < other.y + other.height + 1 && other.y < one.y + one.height + 1;

/** What a node may not lie on: other nodes beside it, and flows that do not begin or end at it. */
function inTheWay({ modeler }: OpenDrawing, node: DiagramElement): readonly Box[] {
  const isOwn = (element: DiagramElement | undefined): boolean => element === node || element?.host === node;
  const beside = serviceOf(modeler, 'elementRegistry').filter((each) => each.parent === node.parent && each.labelTarget === undefined && !each.businessObject.$instanceOf('bpmn:Lane') && !isOwn(each));
  return beside.flatMap((each) => (each.waypoints ? (isOwn(each.source) || isOwn(each.target) ? [] : alongBoxes(each.waypoints)) : [boxOf(each as Box)]));
}

/** How far down a node has to go to lie on nothing. */
export function wayDown(drawing: OpenDrawing, node: DiagramElement): number {
  const others = inTheWay(drawing, node);
  const box = boxOf(node as Box);
  let down = 0;
  const next = () => others.find((each) => meet({ ...box, y: box.y + down }, each));
  for (let found = next(); found; found = next()) down = found.y + found.height + GAP - box.y;
  return down;
}
