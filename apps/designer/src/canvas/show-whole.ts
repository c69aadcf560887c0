import type Modeler from 'bpmn-js/lib/Modeler';
import { serviceOf } from './modeler-services';

/** Room at the left for the palette, and around the drawing, in pixels of the screen. */
const PALETTE = 116;
const MARGIN = 24;
/** Below this names can no longer be read: better to see a part. */
const SMALLEST = 0.45;

/** Shows the whole drawing beside the palette; a large one from its beginning, still readable. */
export function showWhole(modeler: Modeler): void {
  const canvas = serviceOf(modeler, 'canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (inner.width === 0 || outer.width === 0) return;
  const fitting = Math.min((outer.width - PALETTE - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
  const scale = Math.max(fitting, SMALLEST);
  const width = outer.width / scale;
  const height = outer.height / scale;
  const above = Math.max((height - inner.height) / 2, MARGIN / scale);
  canvas.viewbox({ x: inner.x - PALETTE / scale, y: inner.y - above, width, height });
}
