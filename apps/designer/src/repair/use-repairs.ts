import { useEffect } from 'react';
import type { OpenDrawing } from '../canvas/modeler-context';
import { applyEdits } from './apply-edits';
import { useRepairStore } from './repair-store';

/** Lets the canvas carry out what findings ask to be repaired, once it can be seen. */
export function useRepairs(drawing: OpenDrawing, visible: boolean): void {
  const pending = useRepairStore((state) => state.pending);
  const done = useRepairStore((state) => state.done);
  useEffect(() => {
    if (!pending || !visible) return;
    applyEdits(drawing, pending);
    done();
  }, [drawing, pending, visible, done]);
}
