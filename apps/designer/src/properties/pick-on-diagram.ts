import { useEffect, useRef } from 'react';
import { type OpenDrawing, originalId } from '../canvas/modeler-context';
import { type DiagramElement, serviceOf } from '../canvas/modeler-services';

/** Before the canvas takes a click for a selection. */
const FIRST = 2_000;

interface Picking {
  readonly active: boolean;
  /** Author's ids of what may be picked; they are marked. */
  readonly allowed: readonly string[];
  readonly chosen: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onEnd: () => void;
}

/** While active, clicks on the drawing pick elements instead of selecting them; Escape ends it. */
export function usePickOnDiagram(drawing: OpenDrawing, { active, allowed, chosen, onPick, onEnd }: Picking): void {
  const now = useRef({ allowed, onPick, onEnd });
  now.current = { allowed, onPick, onEnd };
  const { modeler } = drawing;
  const marks = allowed.join(' ');
  const taken = chosen.join(' ');
  useEffect(() => {
    if (!active) return undefined;
    const bus = serviceOf(modeler, 'eventBus');
    const click = ({ element }: { readonly element: DiagramElement }) => {
      const id = originalId(drawing, (element.labelTarget ?? element).id);
      if (now.current.allowed.includes(id)) now.current.onPick(id);
      return false;
    };
    const key = (event: KeyboardEvent) => (event.key === 'Escape' ? now.current.onEnd() : undefined);
    bus.on('element.click', FIRST, click);
    document.addEventListener('keydown', key);
    return () => {
      bus.off('element.click', click);
      document.removeEventListener('keydown', key);
    };
  }, [active, drawing, modeler]);
  useEffect(() => {
    if (!active) return undefined;
    const canvas = serviceOf(modeler, 'canvas');
    const shown = serviceOf(modeler, 'elementRegistry').filter((element) => marks.split(' ').includes(originalId(drawing, element.id)) && element.labelTarget === undefined);
    const markOf = (element: DiagramElement) => (taken.split(' ').includes(originalId(drawing, element.id)) ? 'dz-picked' : 'dz-pickable');
    const marked = shown.map((element) => [element.id, markOf(element)] as const);
    for (const [id, mark] of marked) canvas.addMarker(id, mark);
    return () => marked.forEach(([id, mark]) => canvas.removeMarker(id, mark));
  }, [active, drawing, modeler, marks, taken]);
}
