/** A rectangle of a drawing, in the drawing's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is to be shown in which window. */
export interface SightRequest {
  /** Everything that is drawn. */
  readonly drawn: Box;
  /** The window, in pixels of the screen. */
  readonly window: { readonly width: number; readonly height: number };
  /** What matters, the most important first. */
  readonly focus: readonly Box[];
}

/** Names are written 12 px high: below this scale they would be less than 11 px on the screen. */
export const LEGIBLE = 11 / 12;
/** Around a whole drawing, in pixels: badges stand a little above their nodes. */
const MARGIN = 16;

const around = (one: Box, other: Box): Box => {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.max(one.x + one.width, other.x + other.width) - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
};

/** The first, and as many of the others in their order as are seen together with it. */
function together([first, ...others]: readonly Box[], width: number, height: number): Box | undefined {
  if (!first) return undefined;
  return others.reduce((seen, box) => {
    const both = around(seen, box);
    return both.width <= width && both.height <= height ? both : seen;
  }, first);
}

/** The wish, not beyond the edges of the drawing; in the middle of a drawing that is smaller than the window. */
function within(wish: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(most, Math.max(least, wish));
}

/** A window of that size with the box in its middle, or at the edge of what is drawn. */
function centredOn(box: Box, drawn: Box, { width, height }: { readonly width: number; readonly height: number }, margin: number): Box {
  return {
    x: within(box.x + box.width / 2 - width / 2, drawn.x - margin, drawn.x + drawn.width + margin - width),
    y: within(box.y + box.height / 2 - height / 2, drawn.y - margin, drawn.y + drawn.height + margin - height),
    width,
    height,
  };
}

/** The scale at which all that is drawn is seen; 1 at most. */
export function wholeScale({ drawn, window }: Pick<SightRequest, 'drawn' | 'window'>): number {
  return Math.min(1, (window.width - 2 * MARGIN) / Math.max(drawn.width, 1), (window.height - 2 * MARGIN) / Math.max(drawn.height, 1));
}

/** The whole drawing, however small. */
export function wholeSight({ drawn, window }: Pick<SightRequest, 'drawn' | 'window'>): Box {
  const scale = Math.max(wholeScale({ drawn, window }), 0.01);
  return centredOn(drawn, drawn, { width: window.width / scale, height: window.height / scale }, MARGIN / scale);
}

/**
 * What is seen of a drawing at first: all of it where its names can be read then; else the part that matters, in natural size. Without anything that
 * matters a large drawing is seen from its upper left.
 */
export function sightOf(request: SightRequest): Box {
  const { drawn, window, focus } = request;
  if (wholeScale(request) >= LEGIBLE) return wholeSight(request);
  return centredOn(together(focus, window.width, window.height) ?? { x: drawn.x, y: drawn.y, width: 0, height: 0 }, drawn, window, MARGIN);
}

/** Where to go so that the first of these is seen, at the scale of now; undefined: it is seen already. */
export function sightWith(focus: readonly Box[], now: Box, drawn: Box): Box | undefined {
  const [first] = focus;
  const box = together(focus, now.width, now.height);
  if (!first || !box) return undefined;
  const seen = first.x >= now.x && first.y >= now.y && first.x + first.width <= now.x + now.width && first.y + first.height <= now.y + now.height;
  return seen ? undefined : centredOn(box, drawn, now, MARGIN);
}
