import type { Bounds, Waypoint } from '@liuzhuan/bpmn';

/** Which way a course goes: to the right, down, to the left, up. */
export const HEADINGS = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
] as const;

/** Lines on which courses may run, and the boxes they may not enter. */
export interface RouteGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether the piece of line from a crossing of lines to its right, or lower, neighbour is free. */
  isFree(x: number, y: number, across: boolean): boolean;
}

/** Between a box and the nearest line, and between two lines. */
const PITCH = 10;
/** Courses keep so far from boxes at least. */
const CLEAR = 3;
const MOST_LINES = 6;

type Span = readonly [from: number, to: number];

/** The stretches that boxes take up, one after the other. */
function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(([one], [other]) => one - other);
  return sorted.reduce<Span[]>((all, [from, to]) => {
    const last = all.at(-1);
    if (last && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
    return all;
  }, []);
}

/** Lines side by side in a stretch that is free of boxes. */
function linesIn([from, to]: Span): readonly number[] {
  const room = to - from;
  const count = Math.min(MOST_LINES, Math.max(room >= 2 * CLEAR + 2 ? 1 : 0, Math.floor((room - PITCH) / PITCH)));
  const step = room / (count + 1);
  return Array.from({ length: count }, (_unused, at) => from + Math.round(step * (at + 1)));
}

/** Channels between the boxes and around them, and the middle of each box. */
function linesOf(spans: readonly Span[], middles: readonly number[], [least, most]: Span): readonly number[] {
  const taken = merged(spans);
  const edges = [...taken.map(([from]) => from), most];
  const free = edges.map((edge, at): Span => [taken[at - 1]?.[1] ?? least, edge]);
  return [...new Set([...free.flatMap(linesIn), ...middles])].sort((one, other) => one - other);
}

/** The lines between boxes, within a region. */
export function routeGrid(boxes: readonly Bounds[], region: Bounds): RouteGrid {
  const xs = linesOf(boxes.map(({ x, width }) => [x, x + width] as const), boxes.map(({ x, width }) => x + width / 2), [region.x, region.x + region.width]);
  const ys = linesOf(boxes.map(({ y, height }) => [y, y + height] as const), boxes.map(({ y, height }) => y + height / 2), [region.y, region.y + region.height]);
  const across = xs.map(() => ys.map(() => true));
  const down = xs.map(() => ys.map(() => true));
  for (const { x, y, width, height } of boxes) {
    const [left, right, top, bottom] = [x - CLEAR, x + width + CLEAR, y - CLEAR, y + height + CLEAR];
    xs.forEach((from, atX) => {
      const beside = from > right || (xs[atX + 1] ?? from) < left;
      ys.forEach((over, atY) => {
        const clear = over > bottom || (ys[atY + 1] ?? over) < top;
        const [column, lower] = [across[atX], down[atX]];
        if (column && !beside && over >= top && over <= bottom) column[atY] = false;
        if (lower && !clear && from >= left && from <= right) lower[atY] = false;
      });
    });
  }
  return { xs, ys, isFree: (x, y, isAcross) => ((isAcross ? across : down)[x]?.[y] ?? false) };
}

/** The points at which a course turns, with its ends. */
export function corners(points: readonly Waypoint[]): readonly Waypoint[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    return !before || !after || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
