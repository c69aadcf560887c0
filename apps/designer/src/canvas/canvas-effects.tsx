import { useEffect } from 'react';
import { useFindingMarks } from '../findings/use-finding-marks';
import { useRepairs } from '../repair/use-repairs';
import { useWorkspace } from '../workspace/workspace-context';
import { findElement, type OpenDrawing } from './modeler-context';
import { serviceOf } from './modeler-services';
import { ROOM_AROUND } from './room-around';
import { showBeginning } from './show-drawing';

/** What happens on the canvas without being drawn by React: marks of findings, and going to the element a finding names. */
export function CanvasEffects({ drawing, visible }: { readonly drawing: OpenDrawing; readonly visible: boolean }) {
  const focus = useWorkspace((state) => state.focus);
  useFindingMarks(drawing);
  useRepairs(drawing, visible);
  // Once the properties have taken their place beside the board.
  useEffect(() => showBeginning(drawing.modeler), [drawing]);
  useEffect(() => {
    const element = visible && focus ? findElement(drawing, focus.element) : undefined;
    if (!element) return;
    const canvas = serviceOf(drawing.modeler, 'canvas');
    const root = canvas.findRoot(element);
    if (root) canvas.setRootElement(root);
    if (canvas.zoom() < 0.6) canvas.zoom(0.8);
    if (element.parent) canvas.scrollToElement(element, ROOM_AROUND);
    serviceOf(drawing.modeler, 'selection').select(element.parent ? element : null);
  }, [drawing, focus, visible]);
  return null;
}
