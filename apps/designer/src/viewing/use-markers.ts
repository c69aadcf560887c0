import { useEffect } from 'react';
import type { OpenDrawing } from './use-open-drawing';
import { viewerService } from './viewer-services';

/** Marks elements as long as they are given. */
export function useMarkers(open: OpenDrawing | undefined, ids: readonly string[], marker: string): void {
  const signature = ids.join('\n');
  useEffect(() => {
    if (!open || signature === '') return undefined;
    const canvas = viewerService(open.viewer, 'canvas');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const marked = signature.split('\n').map(open.idOf).filter((id) => registry.get(id));
    for (const id of marked) canvas.addMarker(id, marker);
    return () => {
      // A viewer that was closed meanwhile has nothing left to unmark.
      for (const id of marked) if (registry.get(id)) canvas.removeMarker(id, marker);
    };
  }, [open, signature, marker]);
}
