import type Modeler from 'bpmn-js/lib/Modeler';
import type { OfficeTemplate } from '../../templates/office-template';
import { usePanelRequest } from '../../properties/panel-request';
import { type DiagramElement, serviceOf } from '../modeler-services';
import { ROOM_AROUND } from '../room-around';
import { placeBehind } from './place-behind';
import { templateElements } from './template-elements';

/** Shows what must still be chosen, and where. */
function showChoice(modeler: Modeler, template: OfficeTemplate, id: string): void {
  const element = serviceOf(modeler, 'elementRegistry').get(id);
  if (!element) return;
  serviceOf(modeler, 'selection').select(element);
  serviceOf(modeler, 'canvas').scrollToElement(element, ROOM_AROUND);
  usePanelRequest.getState().ask({ element: id, group: template.choose.group });
}

/** Puts a template behind a step and shows what must still be chosen. */
export function appendTemplate(modeler: Modeler, template: OfficeTemplate, source: DiagramElement): void {
  const choose = placeBehind(modeler, template, source);
  if (choose) showChoice(modeler, template, choose.id);
}

/** Lets a template be dragged to its place. */
export function dragTemplate(modeler: Modeler, template: OfficeTemplate, event: Event, source?: DiagramElement): void {
  const { elements, choose } = templateElements(modeler, template, source);
  const start = event instanceof KeyboardEvent ? serviceOf(modeler, 'mouse').getLastMoveEvent() : event;
  serviceOf(modeler, 'eventBus').once('create.end', 100, ({ context }: { readonly context: { readonly canExecute?: unknown } }) => {
    if (context.canExecute !== false) showChoice(modeler, template, choose.id);
  });
  serviceOf(modeler, 'create').start(start, elements, { hints: { autoSelect: [choose] } });
}
