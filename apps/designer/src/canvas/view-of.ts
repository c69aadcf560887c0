import type { Box } from './modeler-services';

/** All that is drawn, and the size of the board in pixels of the screen. */
export interface Board {
  readonly inner: Box;
  readonly outer: { readonly width: number; readonly height: number };
}

/** Room at the left for the palette, and around the drawing, in pixels of the screen. */
const PALETTE = 116;
const MARGIN = 24;
/** Names are 12 px high: below this scale, 9 px, they are no longer read. */
const READABLE = 0.75;

const fitting = ({ inner, outer }: Board): number => Math.min((outer.width - PALETTE - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);

/** The beginning of the drawing beside the palette, or as far to the right and below as this has to be seen too. */
function viewAt(scale: number, { inner, outer }: Board, seen?: Box): Box {
  const [width, height] = [outer.width / scale, outer.height / scale];
  const margin = MARGIN / scale;
  const left = inner.x - PALETTE / scale;
  const top = inner.y - Math.max((height - inner.height) / 2, margin);
  if (!seen) return { x: left, y: top, width, height };
  return { x: Math.max(left, seen.x + seen.width + margin - width), y: Math.max(top, seen.y + seen.height + margin - height), width, height };
}

/** The whole drawing beside the palette, however small. */
export function wholeView(board: Board): Box {
  return viewAt(fitting(board), board);
}

/** What an administrator sees first: the whole drawing where its names can be read then; else its beginning, with the start in it. */
export function firstView(board: Board, start?: Box): Box {
  return viewAt(Math.max(fitting(board), READABLE), board, start);
}
