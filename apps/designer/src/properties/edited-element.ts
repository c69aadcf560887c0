import { originalId, type OpenDrawing } from '../canvas/modeler-context';
import { type DiagramElement, type ModdleObject, serviceOf } from '../canvas/modeler-services';
import type { EditedElement } from '../editing/element-context';

function participantsOf(root: DiagramElement): readonly ModdleObject[] {
  return root.businessObject.$instanceOf('bpmn:Collaboration') ? ((root.businessObject.get('participants') ?? []) as readonly ModdleObject[]) : [];
}

/** The process of this key behind a drawing with pools: it is edited through its pool. */
function processOf(drawing: OpenDrawing, root: DiagramElement, key: string): EditedElement {
  const participants = participantsOf(root);
  const processBehind = (participant: ModdleObject) => participant.get('processRef') as ModdleObject | undefined;
  const participant = participants.find((one) => originalId(drawing, String(processBehind(one)?.id)) === key) ?? participants.find(processBehind);
  const element = participant && serviceOf(drawing.modeler, 'elementRegistry').get(String(participant.id));
  const process = participant && processBehind(participant);
  return element && process ? { element, object: process } : { element: root, object: root.businessObject };
}

/** What the panel shows: the one selected element; with none selected, or a pool, the process. Undefined when several are selected. */
export function editedElement(drawing: OpenDrawing, key: string): EditedElement | undefined {
  const selected = serviceOf(drawing.modeler, 'selection').get();
  if (selected.length > 1) return undefined;
  const [only] = selected;
  const root = serviceOf(drawing.modeler, 'canvas').getRootElement();
  const element = only?.labelTarget ?? only;
  if (!element) return processOf(drawing, root, key);
  const process = element.businessObject.$type === 'bpmn:Participant' ? (element.businessObject.get('processRef') as ModdleObject | undefined) : undefined;
  return { element, object: process ?? element.businessObject };
}
