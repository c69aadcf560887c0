import { useEffect } from 'react';
import type { OpenDrawing } from '../canvas/modeler-context';
import { applyEdits } from './apply-edits';
import { useRepairStore } from './repair-store';

/** Lets the canvas carry out what findings ask to be repaired, once it can be seen, and what other pages ask at once. */
export function useRepairs(drawing: OpenDrawing, visible: boolean): void {
  const pending = useRepairStore((state) => state.pending);
  const opened = useRepairStore((state) => state.opened);
  const done = useRepairStore((state) => state.done);
  useEffect(() => {
    opened((edits) => applyEdits(drawing, edits));
    return () => opened(undefined);
  }, [drawing, opened]);
  useEffect(() => {
    if (!pending || !visible) return;
    applyEdits(drawing, pending);
    done();
  }, [drawing, pending, visible, done]);
}
