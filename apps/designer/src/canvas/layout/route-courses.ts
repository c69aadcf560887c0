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
const ROUNDS = 3;
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
        if (before) this.taken.remove(flow, before.passages);
        const course = this.route(flow) ?? before;
        if (!course) continue;
        found.set(flow.id, course);
        this.taken.add(flow, course.passages);
      }
    }
    return Object.fromEntries([...found].map(([id, { points }]) => [id, corners(points)]));
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

  /** The cheapest course (A*): a state is a crossing of lines and the heading it was come to with. */
  private route(flow: Runner): Course | undefined {
    const starts = this.ports(flow.source, LEAVE);
    const ends = this.ports(flow.target, ARRIVE.map((_unused, side) => ARRIVE[opposite(side)] ?? 0));
    const costs = new Map<number, number>();
    const before = new Map<number, number>();
    const queue = new CheapestFirst();
    const far = (at: number): number => {
      const { x, y } = this.pointAt(at);
      return Math.min(...ends.map((end) => Math.abs(end.point.x - x) + Math.abs(end.point.y - y)));
    };
    const reach = (state: number, cost: number, from: number | undefined): void => {
      if (cost >= (costs.get(state) ?? Infinity)) return;
      costs.set(state, cost);
      if (from !== undefined) before.set(state, from);
      queue.add(cost + (state < 0 ? 0 : far(state >> 2)), state);
    };
    for (const { at, heading, cost } of starts) reach(at * 4 + heading, cost, undefined);
    const closed = new Set<number>();
    for (let next = queue.take(); next; next = queue.take()) {
      const [, state] = next;
      if (state < 0) return this.courseOf(flow, starts, ends, before, state);
      if (closed.has(state)) continue;
      closed.add(state);
      const [at, came, cost] = [state >> 2, state & 3, costs.get(state) ?? 0];
      ends.forEach((end, place) => {
        const goes = opposite(end.heading);
        if (end.at !== at || goes === opposite(came)) return;
        const { x, y } = this.pointAt(at);
        const length = Math.abs(end.point.x - x) + Math.abs(end.point.y - y);
        reach(-1 - place, cost + length + end.cost + (goes === came ? 0 : BEND) + this.taken.costOf(flow, { at, came, goes }), state);
      });
      for (let goes = 0; goes < 4; goes += 1) {
        const to = goes === opposite(came) ? undefined : this.neighbour(at, goes);
        if (to === undefined) continue;
        const [here, there] = [this.pointAt(at), this.pointAt(to)];
        const length = Math.abs(here.x - there.x) + Math.abs(here.y - there.y);
        reach(to * 4 + goes, cost + length + (goes === came ? 0 : BEND) + this.taken.costOf(flow, { at, came, goes }), state);
      }
    }
    return undefined;
  }

  private neighbour(at: number, heading: number): number | undefined {
    const [x, y] = [at % this.width, Math.floor(at / this.width)];
    const { dx, dy } = HEADINGS[heading] ?? { dx: 0, dy: 0 };
    const [toX, toY] = [x + dx, y + dy];
    if (toX < 0 || toY < 0 || toX >= this.width || toY >= this.grid.ys.length) return undefined;
    return this.grid.isFree(Math.min(x, toX), Math.min(y, toY), dx !== 0) ? toX + toY * this.width : undefined;
  }

  private courseOf(flow: Runner, starts: readonly Port[], ends: readonly Port[], before: ReadonlyMap<number, number>, last: number): Course | undefined {
    const end = ends[-1 - last];
    const states: number[] = [];
    for (let state = before.get(last); state !== undefined; state = before.get(state)) states.unshift(state);
    const [first = 0] = states;
    const start = starts.find(({ at, heading }) => at * 4 + heading === first);
    if (!start || !end) return undefined;
    const passages = states.map((state, place) => ({ at: state >> 2, came: state & 3, goes: (states[place + 1] ?? opposite(end.heading)) & 3 }));
    return { passages, points: [start.point, ...states.map((state) => this.pointAt(state >> 2)), end.point] };
  }
}

/** Courses of the flows by id, from edge to edge; flows that find no way are left out. Pure; the same request always gives the same courses. */
export function routeCourses(request: RouteRequest): Readonly<Record<string, readonly Waypoint[]>> {
  return new Router(request).routeAll();
}
