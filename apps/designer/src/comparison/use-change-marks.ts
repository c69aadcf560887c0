import { useText } from '@liuzhuan/ui';
import { useEffect } from 'react';
import { useMarkers } from '../viewing/use-markers';
import type { OpenDrawing } from '../viewing/use-open-drawing';
import { viewerService } from '../viewing/viewer-services';
import { COMPARISON_TEXTS } from './comparison-texts';
import type { DrawingMark } from './drawing-marks';
import { SIGNS } from './kind-look';

/** However small the drawing, the words on it stay legible. */
const READABLE = { min: 0.85, max: 1.2 };

const idsOf = (marks: readonly DrawingMark[], kind: DrawingMark['kind']) => marks.filter((mark) => mark.kind === kind).map(({ id }) => id);

/** Colours the elements that differ and writes on each what became of it. */
export function useChangeMarks(open: OpenDrawing | undefined, marks: readonly DrawingMark[]): void {
  const t = useText(COMPARISON_TEXTS);
  useMarkers(open, idsOf(marks, 'added'), 'dz-cmp-added');
  useMarkers(open, idsOf(marks, 'removed'), 'dz-cmp-removed');
  useMarkers(open, idsOf(marks, 'changed'), 'dz-cmp-changed');
  useMarkers(open, idsOf(marks, 'moved'), 'dz-cmp-moved');
  const words = marks.map(({ id, kind }) => ({ id, kind, text: `${SIGNS[kind]} ${t(kind)}` }));
  const signature = JSON.stringify(words);
  useEffect(() => {
    if (!open) return undefined;
    const overlays = viewerService(open.viewer, 'overlays');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const shown = words.flatMap(({ id, kind, text }) => {
      const element = registry.get(open.idOf(id));
      if (!element) return [];
      const html = document.createElement('span');
      html.className = `dz-cmp-badge dz-cmp-badge-${kind}`;
      html.textContent = text;
      // Lines are told by their colour and a smaller word in their middle.
      return [overlays.add(element.id, { position: element.waypoints ? { top: 2, left: 2 } : { top: -12, left: 4 }, scale: READABLE, html })];
    });
    return () => {
      for (const id of shown) overlays.remove(id);
    };
    // The signature stands for the words.
  }, [open, signature]);
}
