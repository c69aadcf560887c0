import { useEffect, useRef } from 'react';
import type { OpenDrawing } from '../viewing/use-open-drawing';
import { type Viewbox, viewerService } from '../viewing/viewer-services';

type Sides = readonly [OpenDrawing | undefined, OpenDrawing | undefined];

/** Below this scale names can no longer be read. */
const READABLE = 0.65;

const boxOf = (open: OpenDrawing): Viewbox => {
  const { x, y, width, height } = viewerService(open.viewer, 'canvas').viewbox();
  return { x, y, width, height };
};

/**
 * Two drawings that are panned and zoomed as one. What is in the middle of one stays in the middle of the other, also after an element was
 * looked up that stands elsewhere in each. Gives the ways to look at an element in both, to zoom both, and to see both whole.
 */
export function useTogether([before, after]: Sides) {
  const offset = useRef({ x: 0, y: 0 });
  const quiet = useRef(false);
  useEffect(() => {
    if (!before || !after) return undefined;
    const follow = (from: OpenDrawing, to: OpenDrawing, sign: 1 | -1) => () => {
      if (quiet.current) return;
      quiet.current = true;
      const box = boxOf(from);
      viewerService(to.viewer, 'canvas').viewbox({ ...box, x: box.x + sign * offset.current.x, y: box.y + sign * offset.current.y });
      quiet.current = false;
    };
    const [lead, trail] = [follow(before, after, 1), follow(after, before, -1)];
    const buses = [viewerService(before.viewer, 'eventBus'), viewerService(after.viewer, 'eventBus')] as const;
    offset.current = { x: 0, y: 0 };
    follow(after, before, -1)();
    buses[0].on('canvas.viewbox.changed', lead);
    buses[1].on('canvas.viewbox.changed', trail);
    return () => {
      buses[0].off('canvas.viewbox.changed', lead);
      buses[1].off('canvas.viewbox.changed', trail);
    };
  }, [before, after]);

  const apart = (act: () => void): void => {
    quiet.current = true;
    act();
    quiet.current = false;
  };
  return {
    /** Puts an element into the middle of both; a side without it shows the same place. */
    lookAt(ids: { readonly before?: string; readonly after?: string }): void {
      apart(() => {
        const seen = [before && centre(before, ids.before), after && centre(after, ids.after)] as const;
        if (before && after && seen[0] && !seen[1]) viewerService(after.viewer, 'canvas').viewbox(boxOf(before));
        if (before && after && seen[1] && !seen[0]) viewerService(before.viewer, 'canvas').viewbox(boxOf(after));
        if (!before || !after) return;
        const [was, is] = [boxOf(before), boxOf(after)];
        offset.current = { x: is.x - was.x, y: is.y - was.y };
      });
    },
    zoomBy(factor: number): void {
      const lead = after ?? before;
      if (!lead) return;
      const canvas = viewerService(lead.viewer, 'canvas');
      canvas.zoom(canvas.zoom() * factor, 'auto');
    },
    showWhole(): void {
      offset.current = { x: 0, y: 0 };
      const lead = after ?? before;
      if (lead) viewerService(lead.viewer, 'canvas').zoom('fit-viewport', 'auto');
    },
  };
}

/** Shows the element in the middle, large enough to be read; false when the drawing has no such element. */
function centre(open: OpenDrawing, id: string | undefined): boolean {
  const canvas = viewerService(open.viewer, 'canvas');
  const element = id === undefined ? undefined : viewerService(open.viewer, 'elementRegistry').get(open.idOf(id));
  if (!element) return false;
  const root = canvas.findRoot(element.id);
  if (root) canvas.setRootElement(root);
  if (canvas.zoom() < READABLE) canvas.zoom(READABLE);
  const { width, height } = canvas.viewbox();
  const points = element.waypoints;
  const [first, last] = [points?.[0], points?.at(-1)];
  const middle = first && last ? { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 } : { x: element.x + element.width / 2, y: element.y + element.height / 2 };
  canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
  return true;
}
