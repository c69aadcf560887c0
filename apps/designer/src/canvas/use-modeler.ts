import { withSafeIds } from '@liuzhuan/bpmn';
import { useLocale } from '@liuzhuan/ui';
import type { Diagnostic } from '@liuzhuan/kernel';
import { type RefObject, useEffect, useState } from 'react';
import { openUntilClosed } from '../viewing/open-until-closed';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { createModeler } from './create-modeler';
import type { OpenDrawing } from './modeler-context';
import { tidyUp } from './layout/tidy-up';
import { withPlaces } from './layout/with-places';
import { serviceOf } from './modeler-services';
import { writeDrawing } from './write-drawing';

const WRITE_AFTER_MS = 250;

/** What became of the file on its way to the canvas. */
export interface CanvasState {
  readonly drawing?: OpenDrawing;
  /** Why it cannot be drawn. */
  readonly failed?: readonly Diagnostic[];
  /** What bpmn-js found wrong with the file: not all of it is in the drawing. */
  readonly warnings: readonly string[];
  /** The file did not say of everything where it is: all has been laid out. */
  readonly laidOut?: boolean;
}

const CLOSED: CanvasState = { warnings: [] };

/** Opens the workspace's drawing in a container, and writes every change back into the workspace. */
export function useModeler(container: RefObject<HTMLDivElement | null>): CanvasState {
  const store = useWorkspaceStore();
  const epoch = useWorkspace((state) => state.epoch);
  const locale = useLocale();
  const [{ of, state }, setOpened] = useState<{ readonly of: number; readonly state: CanvasState }>({ of: epoch, state: CLOSED });

  useEffect(() => {
    const file = drawingOf(store.getState());
    if (!container.current || !file) return undefined;
    const modeler = createModeler(container.current);
    const setState = (opened: CanvasState) => setOpened({ of: epoch, state: opened });
    let timer: number | undefined;
    let unwritten = false;
    let originals: OpenDrawing['originals'] = {};
    const flush = async () => {
      const content = await writeDrawing({ modeler, originals });
      // Of a drawing that was replaced from outside nothing may come back.
      if (content === undefined || store.getState().epoch !== epoch) return;
      unwritten = false;
      store.getState().change({ ...file, content });
    };
    const open = async (isClosed: () => boolean) => {
      const safe = await withSafeIds(file.content);
      if (isClosed()) return;
      if (!safe.ok) return setState({ failed: safe.error, warnings: [] });
      originals = safe.value.originals;
      const placed = await withPlaces(safe.value.xml);
      if (isClosed()) return;
      const { warnings } = await modeler.importXML(placed.xml);
      // Courses of flows between pools and the true size of names are known on the canvas only. Nothing to be undone yet.
      if (placed.laidOut && !isClosed()) await tidyUp(modeler);
      if (isClosed()) return;
      if (placed.laidOut) serviceOf(modeler, 'commandStack').clear();
      serviceOf(modeler, 'eventBus').on('commandStack.changed', () => {
        unwritten = true;
        store.getState().announce();
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void flush(), WRITE_AFTER_MS);
      });
      // Typed as texts, they come as objects that hold them.
      const said = (warnings as readonly unknown[] as readonly { readonly message: string }[]).map(({ message }) => message);
      setState({ drawing: { modeler, originals }, warnings: said, laidOut: placed.laidOut });
    };
    const close = openUntilClosed(open, (error) => setState({ failed: [], warnings: [String(error)] }));
    return () => {
      window.clearTimeout(timer);
      close();
      setState(CLOSED);
      // The page is left: the last stroke goes along.
      if (unwritten) store.getState().leave(flush());
      modeler.destroy();
    };
    // Changes made on the canvas come back through the workspace; only files replaced from outside open it anew.
  }, [store, container, epoch]);

  // Files replaced from outside close the drawing at once: nobody may touch a modeler that is about to be destroyed.
  const current = of === epoch ? state : CLOSED;
  const modeler = current.drawing?.modeler;
  useEffect(() => {
    if (modeler) serviceOf(modeler, 'eventBus').fire('i18n.changed');
  }, [modeler, locale]);
  return current;
}
