import { withSafeIds } from '@liuzhuan/bpmn';
import { showLegibly } from '@liuzhuan/ui';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { type RefObject, useEffect, useState } from 'react';
import { withPlaces } from '../canvas/layout/with-places';
import { openUntilClosed } from './open-until-closed';

/** A drawing that is open in a viewer to be looked at. */
export interface OpenDrawing {
  readonly viewer: NavigatedViewer;
  /** Id in the viewer by the author's. */
  readonly idOf: (id: string) => string;
  /** The author's id by that in the viewer. */
  readonly originalOf: (id: string) => string;
}

/** Opens a drawing, whole or at its beginning, laid out where it says nothing of places; undefined until it is drawn. Ids that XML forbids are replaced inside the viewer only. */
export function useOpenDrawing(container: RefObject<HTMLDivElement | null>, xml: string): OpenDrawing | undefined {
  const [open, setOpen] = useState<OpenDrawing>();
  useEffect(() => {
    if (!container.current) return undefined;
    const viewer = new NavigatedViewer({ container: container.current });
    const show = async (isClosed: () => boolean) => {
      const safe = await withSafeIds(xml);
      if (!safe.ok || isClosed()) return;
      const { xml: placed } = await withPlaces(safe.value.xml);
      if (isClosed()) return;
      await viewer.importXML(placed);
      if (isClosed()) return;
      showLegibly(viewer);
      const originals = new Map(Object.entries(safe.value.originals));
      const safeIds = new Map([...originals].map(([written, original]) => [original, written]));
      setOpen({ viewer, idOf: (id) => safeIds.get(id) ?? id, originalOf: (id) => originals.get(id) ?? id });
    };
    // A drawing that cannot be opened has no findings to play; the canvas says why.
    const close = openUntilClosed(show, () => undefined);
    return () => {
      close();
      setOpen(undefined);
      viewer.destroy();
    };
  }, [container, xml]);
  return open;
}
