import type { Edit } from '@liuzhuan/lint';
import { replacedExtensions } from '../editing/extension-values';
import { findElement, type OpenDrawing } from '../canvas/modeler-context';
import { inOneStep } from '../canvas/in-one-step';
import { type DiagramElement, type ModdleObject, serviceOf } from '../canvas/modeler-services';
import { waysOn } from '../canvas/ways-on';

type Apply<K extends Edit['kind']> = (drawing: OpenDrawing, edit: Extract<Edit, { kind: K }>) => void;

/** How far a new gateway pushes what follows it, in pixels of the drawing. */
const GAP = 110;

/** The element that bears an id; a process has none of its own but is the model behind the root. */
function placeOf(drawing: OpenDrawing, id: string): { readonly element: DiagramElement; readonly object: ModdleObject } | undefined {
  const element = findElement(drawing, id);
  if (element) return { element, object: element.businessObject };
  const root = serviceOf(drawing.modeler, 'canvas').getRootElement();
  const participants = serviceOf(drawing.modeler, 'elementRegistry').filter(({ type }) => type === 'bpmn:Participant');
  const process = participants.map((each) => ({ element: each, object: each.businessObject['processRef'] as ModdleObject | undefined })).find(({ object }) => object?.id === id);
  return process?.object ? { element: process.element, object: process.object } : { element: root, object: root.businessObject };
}

const set: Apply<'set'> = (drawing, { element: id, attributes }) => {
  const place = placeOf(drawing, id);
  if (!place) return;
  const values = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value ?? undefined]));
  const modeling = serviceOf(drawing.modeler, 'modeling');
  if (place.object === place.element.businessObject) modeling.updateProperties(place.element, values);
  else modeling.updateModdleProperties(place.element, place.object, values);
};

const makeDefault: Apply<'default'> = (drawing, { flow }) => {
  const connection = findElement(drawing, flow);
  if (!connection?.source) return;
  const modeling = serviceOf(drawing.modeler, 'modeling');
  modeling.updateProperties(connection, { conditionExpression: undefined });
  modeling.updateProperties(connection.source, { default: connection.businessObject });
};

const clearCondition: Apply<'clear-condition'> = (drawing, { flow }) => {
  const connection = findElement(drawing, flow);
  if (connection) serviceOf(drawing.modeler, 'modeling').updateProperties(connection, { conditionExpression: undefined });
};

const remove: Apply<'remove'> = (drawing, { element: id }) => {
  const element = findElement(drawing, id);
  if (element) serviceOf(drawing.modeler, 'modeling').removeElements([element]);
};

const append: Apply<'append'> = (drawing, { after, type, name }) => {
  const source = findElement(drawing, after);
  if (!source) return;
  const shape = serviceOf(drawing.modeler, 'elementFactory').createShape({ type });
  const placed = serviceOf(drawing.modeler, 'autoPlace').append(source, shape);
  serviceOf(drawing.modeler, 'modeling').updateProperties(placed, { name });
};

const insertAfter: Apply<'insert-after'> = (drawing, { after, type }) => {
  const source = findElement(drawing, after);
  if (!source?.outgoing) return;
  const modeling = serviceOf(drawing.modeler, 'modeling');
  const flows = waysOn(source);
  const registry = serviceOf(drawing.modeler, 'elementRegistry');
  const right = source.x + (source.width ?? 0);
  const behind = registry.filter((each) => each.width !== undefined && each.parent === source.parent && each.x >= right && each.labelTarget === undefined && !each.waypoints);
  // What follows makes room, so that nothing lies on anything else.
  if (behind.length > 0) modeling.moveElements(behind, { x: GAP, y: 0 });
  const position = { x: right + GAP / 2 + 25, y: source.y + (source.height ?? 0) / 2 };
  const gateway = modeling.createShape(serviceOf(drawing.modeler, 'elementFactory').createShape({ type }), position, source.parent as DiagramElement);
  for (const flow of flows) modeling.reconnectStart(flow, gateway, position);
  modeling.connect(source, gateway);
};

const replace: Apply<'replace'> = (drawing, { element: id, type }) => {
  const element = findElement(drawing, id);
  if (element) serviceOf(drawing.modeler, 'bpmnReplace').replaceElement(element, { type });
};

const extension: Apply<'extension'> = (drawing, { element: id, type, attributes }) => {
  const place = placeOf(drawing, id);
  if (!place) return;
  const { object, element } = place;
  const factory = serviceOf(drawing.modeler, 'bpmnFactory');
  const container = factory.create('bpmn:ExtensionElements');
  container.$parent = object;
  const made = attributes === null ? [] : [factory.create(type, attributes)];
  for (const each of made) each.$parent = container;
  const old = ((object.get('extensionElements') as ModdleObject | undefined)?.get('values') ?? []) as readonly ModdleObject[];
  const values = replacedExtensions(old, type, made);
  container.set('values', [...values]);
  serviceOf(drawing.modeler, 'modeling').updateModdleProperties(element, object, { extensionElements: values.length === 0 ? undefined : container });
};

const rename: Apply<'rename'> = (drawing, { element: id }) => {
  const element = findElement(drawing, id);
  if (!element) return;
  serviceOf(drawing.modeler, 'selection').select(element);
  serviceOf(drawing.modeler, 'directEditing').activate(element);
};

const APPLY: { readonly [K in Edit['kind']]: Apply<K> } = {
  set,
  default: makeDefault,
  'clear-condition': clearCondition,
  remove,
  append,
  'insert-after': insertAfter,
  replace,
  extension,
  rename,
};

function applyOne<K extends Edit['kind']>(drawing: OpenDrawing, edit: Extract<Edit, { kind: K }>): void {
  (APPLY[edit.kind] as Apply<K>)(drawing, edit);
}

/** Carries edits out with the canvas's own commands, as one step of undo. */
export function applyEdits(drawing: OpenDrawing, edits: readonly Edit[]): void {
  const changes = edits.filter(({ kind }) => kind !== 'rename');
  if (changes.length > 0) inOneStep(drawing.modeler, () => changes.forEach((edit) => applyOne(drawing, edit)));
  // Asking for a name is no change yet.
  for (const edit of edits) if (edit.kind === 'rename') applyOne(drawing, edit);
}
