import type { DiagramElement, ModelerServices } from '../modeler-services';

/** Room between a button and the menu it opens, in pixels of the screen. */
const OFFSET = 8;
const LOOK = { width: 340, search: true } as const;

interface MenuServices {
  readonly popupMenu: ModelerServices['popupMenu'];
  readonly canvas: ModelerServices['canvas'];
}

/** Opens the menu of this name for an element, beside the button of the same name on the canvas: whether that was clicked or its key pressed. */
export function openBeside({ popupMenu, canvas }: MenuServices, element: DiagramElement, menu: string, title: string): void {
  const container = canvas.getContainer();
  const { right, top } = (container.querySelector(`[data-action="${menu}"]`) ?? container).getBoundingClientRect();
  popupMenu.open(element, menu, { x: right + OFFSET, y: top }, { ...LOOK, title });
}
