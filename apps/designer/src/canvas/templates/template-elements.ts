import type Modeler from 'bpmn-js/lib/Modeler';
import { buildTemplate, type BuiltTemplate } from '../../templates/build-template';
import { flowCourse } from '../../templates/flow-course';
import type { OfficeTemplate } from '../../templates/office-template';
import { extensionsOf, textAt } from '../../editing/extension-values';
import { type Box, type DiagramElement, middleOf, type ModdleObject, type Point, serviceOf } from '../modeler-services';

/** Distance of the middles of two columns and two rows, in pixels of the drawing. */
const COLUMN = 170;
const ROW = 120;
/** How far from the right corner of its host a boundary event sits. */
const CORNER = 22;
/** How far above the middle of a row a flow passes over its tasks. */
const OVER = 65;

/** A template as shapes and connections that are not yet on the canvas. */
export interface TemplateElements {
  readonly elements: readonly DiagramElement[];
  readonly entry: DiagramElement;
  readonly exit: DiagramElement;
  /** The element whose properties must be looked at first. */
  readonly choose: DiagramElement;
  readonly box: Box;
}

/** Every variable the drawing writes somewhere. */
export function writtenVariables(modeler: Modeler): ReadonlySet<string> {
  const written = serviceOf(modeler, 'elementRegistry')
    .filter(({ labelTarget }) => labelTarget === undefined)
    .flatMap(({ businessObject }) => [
      textAt(businessObject, 'lz:outcomeVariable'),
      textAt(businessObject, 'lz:result'),
      textAt(businessObject.get('loopCharacteristics') as ModdleObject | undefined, 'lz:into'),
      ...extensionsOf(businessObject, 'lz:Output').map((output) => textAt(output, 'target')),
      ...extensionsOf(businessObject, 'lz:Service').map((service) => textAt(service, 'result')),
      ...[...textAt(businessObject, 'script').matchAll(/[{,]\s*([\p{L}_][\p{L}\p{N}_]*)\s*:/gu)].map(([, name]) => name ?? ''),
    ]);
  return new Set(written.filter((name) => name !== ''));
}

/** The nearest task a person does on the way to an element, the element itself included. */
export function taskBefore(element: DiagramElement | undefined): string | undefined {
  const seen = new Set<DiagramElement>();
  let now = element ? [element] : [];
  while (now.length > 0) {
    const found = now.find(({ businessObject }) => businessObject.$instanceOf('bpmn:UserTask') || businessObject.$instanceOf('bpmn:ManualTask'));
    if (found) return found.id;
    now.forEach((each) => seen.add(each));
    now = now.flatMap(({ incoming = [] }) => incoming.flatMap(({ source }) => (source && !seen.has(source) ? [source] : [])));
  }
  return undefined;
}

function shapesOf(modeler: Modeler, { nodes }: BuiltTemplate): ReadonlyMap<string, DiagramElement> {
  const factory = serviceOf(modeler, 'elementFactory');
  const shapes = new Map<string, DiagramElement>();
  for (const { part, object } of nodes) {
    const host = part.host === undefined ? undefined : shapes.get(part.host);
    const shape = factory.createShape({ type: part.type, businessObject: object, ...(host && { host }) });
    const { width = 0, height = 0 } = shape;
    const [column, row] = part.at ?? [0, 0];
    const middle = host ? { x: host.x + (host.width ?? 0) - CORNER, y: host.y + (host.height ?? 0) } : { x: column * COLUMN, y: row * ROW };
    Object.assign(shape, { x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2) });
    shapes.set(part.key, shape);
  }
  return shapes;
}

/** The rectangle around shapes and connections. */
export function boxAround(elements: readonly DiagramElement[]): Box {
  const corners = elements.flatMap(({ x, y, width = 0, height = 0, waypoints }) => waypoints ?? [{ x, y }, { x: x + width, y: y + height }]);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Up, over the tasks of the row, and down: the layouter would run along their upper edges. */
function overOthers(source: DiagramElement, target: DiagramElement): readonly Point[] {
  const [from, to] = [middleOf(source), middleOf(target)];
  const above = from.y - OVER;
  return [from, { x: from.x, y: above }, { x: to.x, y: above }, to];
}

/** Makes a template's shapes and connections with ids and variables nothing else in the drawing has. */
export function templateElements(modeler: Modeler, template: OfficeTemplate, source?: DiagramElement): TemplateElements {
  const built = buildTemplate(template, { factory: serviceOf(modeler, 'bpmnFactory'), before: taskBefore(source), taken: writtenVariables(modeler) });
  const shapes = shapesOf(modeler, built);
  const shapeOf = (key: string): DiagramElement => {
    const shape = shapes.get(key);
    if (!shape) throw new Error(`Expected a shape for part ${key} of ${template.id} but there is none`);
    return shape;
  };
  const factory = serviceOf(modeler, 'elementFactory');
  const layouter = serviceOf(modeler, 'layouter');
  const connections = built.flows.map(({ flow, object }) => {
    const connection = factory.createConnection({ type: 'bpmn:SequenceFlow', businessObject: object, source: shapeOf(flow.from), target: shapeOf(flow.to) });
    const course = flowCourse(template, flow);
    const waypoints = course === 't:t' ? overOthers(shapeOf(flow.from), shapeOf(flow.to)) : layouter.layoutConnection(connection, { preferredLayouts: [course] });
    return Object.assign(connection, { waypoints });
  });
  const elements = [...shapes.values(), ...connections];
  return { elements, entry: shapeOf(template.entry), exit: shapeOf(template.exit), choose: shapeOf(template.choose.part), box: boxAround(elements) };
}
