import type Modeler from 'bpmn-js/lib/Modeler';
import { createContext, type ReactNode, useContext, useEffect, useReducer } from 'react';
import { type DiagramElement, serviceOf } from './modeler-services';

/** The modeler with its drawing, and the ids that had to be written differently for it (ids with Chinese letters). */
export interface OpenDrawing {
  readonly modeler: Modeler;
  /** Original id by the id bpmn-js uses. */
  readonly originals: Readonly<Record<string, string>>;
}

const DrawingContext = createContext<OpenDrawing | undefined>(undefined);

/** Gives the drawing to everything below; undefined until it has been opened. */
export function DrawingProvider({ drawing, children }: { readonly drawing: OpenDrawing | undefined; readonly children: ReactNode }) {
  return <DrawingContext.Provider value={drawing}>{children}</DrawingContext.Provider>;
}

export function useDrawing(): OpenDrawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('Expected an open drawing above but found none');
  return drawing;
}

/** The author's id of an element. */
export function originalId({ originals }: OpenDrawing, id: string): string {
  return originals[id] ?? id;
}

/** The element that bears the author's id. */
export function findElement({ modeler, originals }: OpenDrawing, id: string): DiagramElement | undefined {
  const registry = serviceOf(modeler, 'elementRegistry');
  return registry.get(id) ?? registry.get(Object.entries(originals).find(([, original]) => original === id)?.[0] ?? id);
}

const CHANGES = ['commandStack.changed', 'selection.changed', 'import.done', 'root.set'];

/** Draws the component anew whenever the drawing or the selection changes; the number grows each time. */
export function useDrawingChanges({ modeler }: OpenDrawing): number {
  const [count, grow] = useReducer((before: number) => before + 1, 0);
  useEffect(() => {
    const bus = serviceOf(modeler, 'eventBus');
    bus.on(CHANGES, grow);
    return () => bus.off(CHANGES, grow);
  }, [modeler]);
  return count;
}
