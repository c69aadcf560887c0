import { type Bounds, type FlowElementsContainer, isSubProcess, type Waypoint } from '@liuzhuan/bpmn';
import { placeLabels } from './place-labels';
import { routeCourses } from './route-courses';

type Shapes = Readonly<Record<string, Bounds>>;
type Courses = Readonly<Record<string, readonly Waypoint[]>>;

/** Around the outermost nodes, for the courses of flows that go around. */
const AROUND = 44;
/** Courses keep so far from the edge of a pool or sub-process. */
const EDGE = 4;
const OUTSIDE = /Event$|Gateway$/;

function around(boxes: readonly Bounds[]): Bounds {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - AROUND, Math.min(...boxes.map(({ y }) => y)) - AROUND];
  const [right, bottom] = [Math.max(...boxes.map(({ x, width }) => x + width)) + AROUND, Math.max(...boxes.map(({ y, height }) => y + height)) + AROUND];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const inset = ({ x, y, width, height }: Bounds): Bounds => ({ x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE });

/** The courses of all flows in a process or sub-process, and in those inside. `within`: pool or sub-process they stay in. */
export function planCourses(container: FlowElementsContainer, shapes: Shapes, within: Bounds | undefined): Courses {
  const boxes = new Map(container.flowNodes.flatMap(({ id }) => (shapes[id] ? [[id, shapes[id]] as const] : [])));
  if (boxes.size === 0) return {};
  const hosts = new Map(container.flowNodes.flatMap((node) => (node.type === 'boundaryEvent' ? [[node.id, node.attachedToRef] as const] : [])));
  const flows = container.sequenceFlows.map(({ id, sourceRef, targetRef }) => ({ id, source: sourceRef, target: targetRef }));
  const own = routeCourses({ flows, boxes, hosts, region: within ? inset(within) : around([...boxes.values()]) });
  return Object.assign({}, own, ...container.flowNodes.filter(isSubProcess).map((inner) => planCourses(inner, shapes, shapes[inner.id])));
}

/** Where the names of its events, gateways and flows are written, and of those inside. */
export function planLabels(container: FlowElementsContainer, shapes: Shapes, courses: Courses): Shapes {
  const nodes = container.flowNodes.flatMap(({ id, type, name }) => (shapes[id] ? [{ id, type, name: name ?? '', box: shapes[id] }] : []));
  const lines = container.sequenceFlows.flatMap(({ id, name }) => (courses[id] ? [{ id, name: name ?? '', course: courses[id] }] : []));
  const labelled = [...nodes.filter(({ type }) => OUTSIDE.test(type)), ...lines].filter(({ name }) => name.trim() !== '');
  const own = placeLabels(labelled, { boxes: nodes.map(({ box }) => box), courses: lines.map(({ course }) => course) });
  return Object.assign({}, own, ...container.flowNodes.filter(isSubProcess).map((inner) => planLabels(inner, shapes, courses)));
}
