import type { Point } from '../modeler-services';

/** Room between a button and the menu it opens, in pixels of the screen. */
const OFFSET = 8;

/** Beside the button of this name on the canvas, whether it was clicked or its key pressed. */
export function besideButton(container: HTMLElement, entry: string): Point {
  const button = container.querySelector(`[data-action="${entry}"]`) ?? container;
  const { right, top } = button.getBoundingClientRect();
  return { x: right + OFFSET, y: top };
}
