import type Modeler from 'bpmn-js/lib/Modeler';
import { type DiagramElement, serviceOf } from './modeler-services';
import { type Board, firstView, wholeView } from './view-of';

/** The board once it has its size; undefined while nothing is drawn or shown. */
function boardOf(modeler: Modeler): Board | undefined {
  const canvas = serviceOf(modeler, 'canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  return inner.width === 0 || outer.width === 0 ? undefined : { inner, outer };
}

/** Where the process begins: the start event furthest to the left, handlers inside it aside. */
function startOf(modeler: Modeler): DiagramElement | undefined {
  const isStart = ({ type, labelTarget, parent }: DiagramElement) => type === 'bpmn:StartEvent' && !labelTarget && parent?.type !== 'bpmn:SubProcess';
  return serviceOf(modeler, 'elementRegistry').filter(isStart).toSorted((one, other) => one.x - other.x)[0];
}

/** Shows the whole drawing beside the palette, however small it becomes. */
export function showWhole(modeler: Modeler): void {
  const board = boardOf(modeler);
  if (board) serviceOf(modeler, 'canvas').viewbox(wholeView(board));
}

/** Shows the drawing as it is seen first: readable, from its beginning. */
export function showBeginning(modeler: Modeler): void {
  const board = boardOf(modeler);
  const start = startOf(modeler);
  if (board) serviceOf(modeler, 'canvas').viewbox(firstView(board, start && { x: start.x, y: start.y, width: start.width ?? 0, height: start.height ?? 0 }));
}
