import { actsOf, centreOn, isLegibleWhole, showAll, type ViewActs } from '@liuzhuan/ui';
import { useEffect, useRef } from 'react';
import type { OpenDrawing } from '../viewing/use-open-drawing';
import { type Viewbox, viewerService } from '../viewing/viewer-services';

/** An element, by its id on each side. */
interface Looked {
  readonly before?: string;
  readonly after?: string;
}

type Sides = readonly [OpenDrawing | undefined, OpenDrawing | undefined];

const boxOf = (open: OpenDrawing): Viewbox => {
  const { x, y, width, height } = viewerService(open.viewer, 'canvas').viewbox();
  return { x, y, width, height };
};

/**
 * Two drawings that are panned and zoomed as one. What is in the middle of one stays in the middle of the other, also after an element was
 * looked up that stands elsewhere in each. Gives the ways to look at an element in both, and what buttons and keys do with both.
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
  const lead = after ?? before;
  const acts: ViewActs | undefined = lead && {
    ...actsOf(lead.viewer),
    showAll: () => {
      offset.current = { x: 0, y: 0 };
      showAll(lead.viewer);
    },
  };
  return {
    /** Buttons and keys: the other drawing follows. */
    acts,
    /** Puts an element into the middle of both; a side without it shows the same place. */
    lookAt(ids: Looked): void {
      apart(() => {
        const seen = [before && centre(before, ids.before), after && centre(after, ids.after)] as const;
        if (before && after && seen[0] && !seen[1]) viewerService(after.viewer, 'canvas').viewbox(boxOf(before));
        if (before && after && seen[1] && !seen[0]) viewerService(before.viewer, 'canvas').viewbox(boxOf(after));
        if (!before || !after) return;
        const [was, is] = [boxOf(before), boxOf(after)];
        offset.current = { x: is.x - was.x, y: is.y - was.y };
      });
    },
    /** Looks at an element where a drawing is too large to be read whole; else both are seen whole already. */
    beginAt(ids: Looked): void {
      if ([before, after].some((open) => open && !isLegibleWhole(open.viewer))) this.lookAt(ids);
    },
  };
}

const centre = (open: OpenDrawing, id: string | undefined): boolean => id !== undefined && centreOn(open.viewer, open.idOf(id));
