import type { Bounds, Waypoint } from '@liuzhuan/bpmn';

/** Something with a name that is written beside it. */
export interface Labelled {
  readonly id: string;
  readonly name: string;
  /** Of a node. */
  readonly box?: Bounds;
  /** Of a flow: its course from its source on. */
  readonly course?: readonly Waypoint[];
}

/** What labels may not cover. */
export interface LabelSurroundings {
  readonly boxes: readonly Bounds[];
  readonly courses: readonly (readonly Waypoint[])[];
}

/** bpmn-js writes labels 11 px high, in lines of 13.2 px and 90 px at most. */
const WIDEST = 90;
const LINE = 14;
const GAP = 4;
/** Places along a flow that are tried. */
const STEP = 14;
const MOST_STEPS = 20;
/**
 * What a place costs: for each square pixel over a node or another label, for each pixel of a line under the text, beside a piece of line that is another
 * flow's too, and as a matter of taste.
 */
const COSTS = { over: 2, through: 6, ambiguous: 120, perPlace: 8, alongTheWay: 0.15 } as const;

/** Width of a text: Chinese characters are as wide as high, others about half. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 11 : 6.2), 0);

/** The size a label will have. */
export function labelSize(name: string): { readonly width: number; readonly height: number } {
  const lines = name.split('\n').map(widthOf);
  return { width: Math.ceil(Math.min(WIDEST, Math.max(...lines)) + 2), height: lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / WIDEST)), 0) * LINE };
}

const overlap = (one: Bounds, other: Bounds): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) * Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

/** How many pixels of a course, which turns at right angles, run through a box. */
export function lengthWithin(course: readonly Waypoint[], { x, y, width, height }: Bounds): number {
  return course.slice(1).reduce((sum, to, at) => {
    const from = course[at] ?? to;
    const [left, right] = [Math.max(Math.min(from.x, to.x), x), Math.min(Math.max(from.x, to.x), x + width)];
    const [top, bottom] = [Math.max(Math.min(from.y, to.y), y), Math.min(Math.max(from.y, to.y), y + height)];
    return right < left || bottom < top ? sum : sum + (right - left) + (bottom - top);
  }, 0);
}

interface Place {
  readonly box: Bounds;
  readonly cost: number;
  /** The point of a flow it stands beside. */
  readonly point?: Waypoint;
}

/** Beside a node: below it, as is usual; else above, or at a corner. */
function besideNode({ x, y, width: wide, height: high }: Bounds, { width, height }: { readonly width: number; readonly height: number }): readonly Place[] {
  const [middle, right, below] = [x + wide / 2, x + wide + GAP, y + high + GAP];
  const corners = [
    { x: middle - width / 2, y: below },
    { x: middle - width / 2, y: y - GAP - height },
    { x: right - GAP, y: below - GAP },
    { x: x - width, y: below - GAP },
    { x: right - GAP, y: y - height },
    { x: x - width, y: y - height },
    { x: right, y: y + high / 2 - height / 2 },
    { x: x - GAP - width, y: y + high / 2 - height / 2 },
    { x: middle + GAP, y: below },
    { x: middle - GAP - width, y: below },
    { x: middle + GAP, y: below + LINE },
    { x: middle - GAP - width, y: below + LINE },
  ];
  return corners.map((corner, at) => ({ box: { ...corner, width, height }, cost: at * COSTS.perPlace }));
}

/** Along a flow, near its source rather: above or below a level piece, right or left of an upright one. */
function alongFlow(course: readonly Waypoint[], { width, height }: { readonly width: number; readonly height: number }): readonly Place[] {
  let gone = 0;
  return course.slice(1).flatMap((to, at) => {
    const from = course[at] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.abs(dx) + Math.abs(dy);
    const before = gone;
    gone += length;
    const size = dx === 0 ? height : width;
    const [least, most] = [GAP + size / 2, length - GAP - size / 2];
    const steps = Math.max(0, Math.floor((most - least) / STEP));
    return [...Array.from({ length: Math.min(steps, MOST_STEPS) + 1 }, (_unused, step) => least + step * STEP), length / 2].flatMap((place) => {
      const share = length === 0 ? 0 : place / length;
      const point = { x: from.x + dx * share, y: from.y + dy * share };
      const sides = dx === 0 ? [{ x: point.x + GAP, y: point.y - height / 2 }, { x: point.x - GAP - width, y: point.y - height / 2 }] : [{ x: point.x - width / 2, y: point.y - GAP / 2 - height }, { x: point.x - width / 2, y: point.y + GAP / 2 }];
      return sides.map((corner, side) => ({ box: { ...corner, width, height }, cost: side * COSTS.perPlace + (before + Math.abs(place)) * COSTS.alongTheWay, point }));
    });
  });
}

/** Where the names of events, gateways and flows are written: beside what they belong to, not on nodes, lines or each other where there is room. Pure. */
export function placeLabels(labelled: readonly Labelled[], { boxes, courses }: LabelSurroundings): Readonly<Record<string, Bounds>> {
  const placed: Record<string, Bounds> = {};
  // Names of flows have more places to go to.
  for (const { id, name, box, course } of [...labelled].sort((one, other) => Number(one.box === undefined) - Number(other.box === undefined))) {
    const size = labelSize(name);
    const places = box ? besideNode(box, size) : alongFlow(course ?? [], size);
    const taken = [...boxes, ...Object.values(placed)];
    const others = courses.filter((each) => each !== course);
    const costOf = ({ box: at, cost, point }: Place): number =>
      cost +
      (point && others.some((each) => lengthWithin(each, { x: point.x - 1, y: point.y - 1, width: 2, height: 2 }) > 0) ? COSTS.ambiguous : 0) +
      COSTS.over * taken.reduce((sum, other) => sum + overlap(at, other), 0) + COSTS.through * courses.reduce((sum, each) => sum + lengthWithin(each, at), 0);
    const [best] = places.map((place) => ({ place, cost: costOf(place) })).sort((one, other) => one.cost - other.cost);
    if (best) placed[id] = { x: Math.round(best.place.box.x), y: Math.round(best.place.box.y), width: size.width, height: size.height };
  }
  return placed;
}
