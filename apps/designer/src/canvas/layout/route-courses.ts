import type { Bounds, Waypoint } from '@liuzhuan/bpmn';
import { CheapestFirst } from './cheapest-first';
import { corners, HEADINGS, type RouteGrid, routeGrid } from './route-grid';
import { type Passage, type Runner, TakenLines } from './taken-lines';

/** The flows of one process or sub-process, and what they have to go around. */
export interface RouteRequest {
  readonly flows: readonly Runner[];
  /** Nodes, by id: boundary events too. */
  readonly boxes: ReadonlyMap<string, Bounds>;
  /** Activity a boundary event sits on, by the event's id. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Where courses may run. */
  readonly region: Bounds;
}

/** A place on the edge of a node where flows leave it (or come to it, then `heading` leads into it). */
interface Port {
  readonly heading: number;
  readonly point: Waypoint;
  /** The first crossing of lines outside. */
  readonly at: number;
  readonly cost: number;
}

interface Course {
  readonly passages: readonly Passage[];
  readonly points: readonly Waypoint[];
}

const BEND = 28;
/** Flows leave to the right and arrive from the left; other sides where that is much shorter. */
const LEAVE = [0, 20, 90, 24] as const;
const ARRIVE = [0, 24, 90, 20] as const;
/** A box touches a line only when it reaches this far over it. */
const CLEAR = 3;

const middle = ({ x, y, width, height }: Bounds): Waypoint => ({ x: x + width / 2, y: y + height / 2 });
const opposite = (heading: number): number => (heading + 2) % 4;

/** The point in the middle of that side of a box that a heading leads out by. */
function sideOf(box: Bounds, heading: number): Waypoint {
  const { x, y } = middle(box);
  const { dx = 0, dy = 0 } = HEADINGS[heading] ?? {};
  return { x: x + (dx * box.width) / 2, y: y + (dy * box.height) / 2 };
}

/** A flow that meets others is given another try, once all have a course. */
const ROUNDS = 4;

/** Finds the courses of flows: around all nodes, with few bends and crossings, each in a channel of its own. */
class Router {
  private readonly grid: RouteGrid;
  private readonly taken = new TakenLines();
  private readonly width: number;

  constructor(private readonly request: RouteRequest) {
    this.grid = routeGrid([...request.boxes.values()], request.region);
    this.width = this.grid.xs.length;
  }

  routeAll(): Readonly<Record<string, readonly Waypoint[]>> {
    const { flows, boxes } = this.request;
    const span = ({ source, target }: Runner): number => {
      const [from, to] = [boxes.get(source), boxes.get(target)];
      return from && to ? Math.abs(middle(from).x - middle(to).x) + Math.abs(middle(from).y - middle(to).y) : 0;
    };
    const ordered = [...flows].sort((one, other) => span(one) - span(other));
    const found = new Map<string, Course>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const flow of ordered) {
        const before = found.get(flow.id);
        if (before && !this.isInTheWay(flow, before)) continue;
        if (before) this.taken.remove(flow, before.passages);
        const course = this.route(flow) ?? before;
        if (!course) continue;
        found.set(flow.id, course);
        this.taken.add(flow, course.passages);
      }
    }
    return Object.fromEntries([...found].map(([id, { points }]) => [id, corners(points)]));
  }

  /** Whether it meets another: then both may have found a better course had they known. */
  private isInTheWay(flow: Runner, { passages }: Course): boolean {
    return passages.some(({ at, came, goes }) => this.taken.costOf(flow, at, came, goes) > 0);
  }

  private pointAt(at: number): Waypoint {
    return { x: this.grid.xs[at % this.width] ?? 0, y: this.grid.ys[Math.floor(at / this.width)] ?? 0 };
  }

  /** The sides of a node by which flows may leave; boundary events are left downwards, and an activity with events on it not among them. */
  private ports(id: string, costs: readonly number[]): readonly Port[] {
    const box = this.request.boxes.get(id);
    if (!box) return [];
    const isBoundary = this.request.hosts.has(id);
    const isHost = [...this.request.hosts.values()].includes(id);
    return HEADINGS.flatMap((_unused, heading) => {
      if (isBoundary ? heading !== 1 : isHost && heading === 1) return [];
      const point = sideOf(box, heading);
      const at = this.outside(point, heading);
      return at === undefined ? [] : [{ heading, point, at, cost: costs[heading] ?? 0 }];
    });
  }

  private outside({ x, y }: Waypoint, heading: number): number | undefined {
    const { xs, ys } = this.grid;
    const { dx, dy } = HEADINGS[heading] ?? { dx: 0, dy: 0 };
    const atX = dx > 0 ? xs.findIndex((line) => line >= x + CLEAR) : dx < 0 ? xs.findLastIndex((line) => line <= x - CLEAR) : xs.indexOf(x);
    const atY = dy > 0 ? ys.findIndex((line) => line >= y + CLEAR) : dy < 0 ? ys.findLastIndex((line) => line <= y - CLEAR) : ys.indexOf(y);
    if (atX < 0 || atY < 0) return undefined;
    const [left, right] = [Math.min(x, xs[atX] ?? x), Math.max(x, xs[atX] ?? x)];
    const [top, bottom] = [Math.min(y, ys[atY] ?? y), Math.max(y, ys[atY] ?? y)];
    const isBlocked = [...this.request.boxes.values()].some((box) => {
      const [itsRight, itsBottom] = [box.x + box.width, box.y + box.height];
      return dx !== 0 ? box.x < right && itsRight > left && box.y < y && itsBottom > y : box.y < bottom && itsBottom > top && box.x < x && itsRight > x;
    });
    return isBlocked ? undefined : atX + atY * this.width;
  }

  /** The cheapest course (A*): a state is a crossing of lines and the heading it was come to with; the first states are the ends. */
  private route(flow: Runner): Course | undefined {
    const starts = this.ports(flow.source, LEAVE);
    const ends = this.ports(flow.target, ARRIVE.map((_unused, side) => ARRIVE[opposite(side)] ?? 0));
    const size = ends.length + 4 * this.width * this.grid.ys.length;
    const costs = new Float64Array(size).fill(Infinity);
    const before = new Int32Array(size).fill(-1);
    const queue = new CheapestFirst();
    const reach = (state: number, cost: number, from: number): void => {
      if (cost >= (costs[state] ?? 0)) return;
      costs[state] = cost;
      before[state] = from;
      queue.add(cost + (state < ends.length ? 0 : this.farFrom((state - ends.length) >> 2, ends)), state);
    };
    for (const { at, heading, cost } of starts) reach(ends.length + at * 4 + heading, cost, -1);
    const closed = new Uint8Array(size);
    for (let state = queue.take(); state >= 0; state = queue.take()) {
      const end = ends[state];
      if (end) return this.courseOf(starts, end, statesOn(before, state).map((each) => each - ends.length));
      if (closed[state] === 1) continue;
      closed[state] = 1;
      const [at, came, cost] = [(state - ends.length) >> 2, (state - ends.length) & 3, costs[state] ?? 0];
      for (let goes = 0; goes < 4; goes += 1) {
        if (goes === opposite(came)) continue;
        const turned = cost + (goes === came ? 0 : BEND) + this.taken.costOf(flow, at, came, goes);
        const place = ends.findIndex((each) => each.at === at && opposite(each.heading) === goes);
        const into = ends[place];
        if (into) reach(place, turned + into.cost + this.apart(at, into.point), state);
        const to = this.neighbour(at, goes);
        if (to >= 0) reach(ends.length + to * 4 + goes, turned + this.apart(at, this.pointAt(to)), state);
      }
    }
    return undefined;
  }

  private apart(at: number, { x, y }: Waypoint): number {
    return Math.abs((this.grid.xs[at % this.width] ?? 0) - x) + Math.abs((this.grid.ys[Math.floor(at / this.width)] ?? 0) - y);
  }

  /** Never more than the way to the nearest end. */
  private farFrom(at: number, ends: readonly Port[]): number {
    let least = Infinity;
    for (const { point } of ends) least = Math.min(least, this.apart(at, point));
    return least;
  }

  /** -1: there is none, or something is between. */
  private neighbour(at: number, heading: number): number {
    const [x, y] = [at % this.width, Math.floor(at / this.width)];
    const { dx, dy } = HEADINGS[heading] ?? { dx: 0, dy: 0 };
    const [toX, toY] = [x + dx, y + dy];
    if (toX < 0 || toY < 0 || toX >= this.width || toY >= this.grid.ys.length) return -1;
    return this.grid.isFree(Math.min(x, toX), Math.min(y, toY), dx !== 0) ? toX + toY * this.width : -1;
  }

  private courseOf(starts: readonly Port[], end: Port, states: readonly number[]): Course | undefined {
    const [first] = states;
    const start = starts.find(({ at, heading }) => at * 4 + heading === first);
    if (!start) return undefined;
    const passages = states.map((state, place) => ({ at: state >> 2, came: state & 3, goes: (states[place + 1] ?? opposite(end.heading)) & 3 }));
    return { passages, points: [start.point, ...states.map((state) => this.pointAt(state >> 2)), end.point] };
  }
}

/** The states that led to one, without it, from the first on. */
function statesOn(before: Int32Array, last: number): readonly number[] {
  const states: number[] = [];
  for (let state = before[last] ?? -1; state >= 0; state = before[state] ?? -1) states.unshift(state);
  return states;
}

/** Courses of the flows by id, from edge to edge; flows that find no way are left out. Pure; the same request always gives the same courses. */
export function routeCourses(request: RouteRequest): Readonly<Record<string, readonly Waypoint[]>> {
  return new Router(request).routeAll();
}
