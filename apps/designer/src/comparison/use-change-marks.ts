import { useText } from '@liuzhuan/ui';
import { useEffect } from 'react';
import { useMarkers } from '../viewing/use-markers';
import type { OpenDrawing } from '../viewing/use-open-drawing';
import { type Point, viewerService } from '../viewing/viewer-services';
import { COMPARISON_TEXTS } from './comparison-texts';
import type { DrawingMark } from './drawing-marks';
import { SIGNS } from './kinds';

/** However small the drawing, the words on it stay legible. */
const READABLE = { min: 0.75, max: 1.2 };

const idsOf = (marks: readonly DrawingMark[], kind: DrawingMark['kind']) => marks.filter((mark) => mark.kind === kind).map(({ id }) => id);

/** Colours the elements that differ and writes on each what became of it. */
export function useChangeMarks(open: OpenDrawing | undefined, marks: readonly DrawingMark[]): void {
  const t = useText(COMPARISON_TEXTS);
  useMarkers(open, idsOf(marks, 'added'), 'dz-cmp-added');
  useMarkers(open, idsOf(marks, 'removed'), 'dz-cmp-removed');
  useMarkers(open, idsOf(marks, 'changed'), 'dz-cmp-changed');
  useMarkers(open, idsOf(marks, 'moved'), 'dz-cmp-moved');
  const words = marks.map(({ id, kind }) => ({ id, kind, word: t(kind) }));
  const signature = JSON.stringify(words);
  useEffect(() => {
    if (!open) return undefined;
    const overlays = viewerService(open.viewer, 'overlays');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const shown = words.flatMap(({ id, kind, word }) => {
      const element = registry.get(open.idOf(id));
      if (!element) return [];
      const html = document.createElement('span');
      html.className = `dz-cmp-badge dz-cmp-badge-${kind}`;
      html.title = word;
      // A line has room for the sign only, in its middle.
      html.textContent = element.waypoints ? SIGNS[kind] : `${SIGNS[kind]} ${word}`;
      return [overlays.add(element.id, { position: element.waypoints ? middleOf(element.waypoints) : { top: -12, left: 4 }, scale: READABLE, html })];
    });
    return () => {
      for (const id of shown) overlays.remove(id);
    };
    // The signature stands for the words.
  }, [open, signature]);
}

/** The middle of a line's longest piece, from the corner of the box around it. */
function middleOf(points: readonly Point[]): { readonly top: number; readonly left: number } {
  const pieces = points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }));
  const length = ({ from, to }: { readonly from: Point; readonly to: Point }) => Math.hypot(to.x - from.x, to.y - from.y);
  const longest = pieces.reduce((best, piece) => (length(piece) > length(best) ? piece : best), pieces[0] ?? { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } });
  const corner = { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
  return { left: (longest.from.x + longest.to.x) / 2 - corner.x - 8, top: (longest.from.y + longest.to.y) / 2 - corner.y - 8 };
}
