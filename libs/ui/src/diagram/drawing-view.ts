import { type Box, LEGIBLE, sightOf, sightWith, wholeScale, wholeSight } from './sight';

/** A viewer of bpmn-js, as far as looking goes. */
export interface Viewed {
  get<T>(service: string): T;
}

/** An element as a viewer draws it; flows have `waypoints`. */
interface Element extends Box {
  readonly type?: string;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
}

interface Canvas {
  viewbox(): Box & { readonly inner: Box; readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Box): void;
  zoom(): number;
  zoom(level: number, center: 'auto'): number;
  scroll(by: { readonly dx: number; readonly dy: number }): void;
  findRoot(id: string): object | undefined;
  setRootElement(root: object): void;
  resized(): void;
}

interface Registry {
  get(id: string): Element | undefined;
  filter(test: (element: Element) => boolean): Element[];
}

const canvasOf = (viewer: Viewed): Canvas => viewer.get<Canvas>('canvas');

/** Names are never made smaller or larger than this by hand. */
const SCALES = { least: 0.1, most: 4 } as const;

function boxOf({ x, y, width, height, waypoints }: Element): Box {
  if (!waypoints) return { x, y, width, height };
  const [xs, ys] = [waypoints.map((point) => point.x), waypoints.map((point) => point.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Boxes of those elements that are drawn; the plane of the first one is opened. */
function boxesOf(viewer: Viewed, ids: readonly string[]): readonly Box[] {
  const registry = viewer.get<Registry>('elementRegistry');
  const [first] = ids.filter((id) => registry.get(id));
  const canvas = canvasOf(viewer);
  const root = first === undefined ? undefined : canvas.findRoot(first);
  if (root) canvas.setRootElement(root);
  return ids.filter((id) => canvas.findRoot(id) === root).flatMap((id) => registry.get(id) ?? []).map(boxOf);
}

/** Where a drawing begins: its leftmost start event. */
function beginning(viewer: Viewed): readonly Box[] {
  const starts = viewer.get<Registry>('elementRegistry').filter(({ type }) => type === 'bpmn:StartEvent');
  return starts.map(boxOf).sort((one, other) => one.x - other.x).slice(0, 1);
}

/** Shows a drawing whole where its names can be read then, else in natural size what matters of it: these elements, the most important first, or its beginning. */
export function showLegibly(viewer: Viewed, ids: readonly string[] = []): void {
  const canvas = canvasOf(viewer);
  canvas.resized();
  const focus = boxesOf(viewer, ids);
  const { inner: drawn, outer: window } = canvas.viewbox();
  if (window.width === 0 || drawn.width === 0) return;
  canvas.viewbox(sightOf({ drawn, window, focus: focus.length > 0 ? focus : beginning(viewer) }));
}

/** Whether a drawing can be seen whole and still be read. */
export function isLegibleWhole(viewer: Viewed): boolean {
  const { inner: drawn, outer: window } = canvasOf(viewer).viewbox();
  return wholeScale({ drawn, window }) >= LEGIBLE;
}

/** Goes to the first of these elements if it is not seen, at the scale of now. */
export function reveal(viewer: Viewed, ids: readonly string[]): void {
  const canvas = canvasOf(viewer);
  const focus = boxesOf(viewer, ids);
  const { inner, x, y, width, height } = canvas.viewbox();
  const sight = sightWith(focus, { x, y, width, height }, inner);
  if (sight) canvas.viewbox(sight);
}

/** Puts one element into the middle, large enough to be read; false when the drawing has none of that id. */
export function centreOn(viewer: Viewed, id: string): boolean {
  const [box] = boxesOf(viewer, [id]);
  if (!box) return false;
  const canvas = canvasOf(viewer);
  if (canvas.zoom() < LEGIBLE) canvas.zoom(1, 'auto');
  const { width, height } = canvas.viewbox();
  canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
  return true;
}

/** Shows the whole drawing, however small. */
export function showAll(viewer: Viewed): void {
  const canvas = canvasOf(viewer);
  canvas.resized();
  const { inner: drawn, outer: window } = canvas.viewbox();
  if (window.width > 0 && drawn.width > 0) canvas.viewbox(wholeSight({ drawn, window }));
}

/** Makes a drawing larger or smaller around its middle. */
export function zoomBy(viewer: Viewed, factor: number): void {
  const canvas = canvasOf(viewer);
  canvas.zoom(Math.min(SCALES.most, Math.max(SCALES.least, canvas.zoom() * factor)), 'auto');
}

/** Moves what is seen, in pixels of the screen. */
export function panBy(viewer: Viewed, dx: number, dy: number): void {
  canvasOf(viewer).scroll({ dx: -dx, dy: -dy });
}
