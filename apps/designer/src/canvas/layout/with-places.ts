import { type Bounds, type BpmnModel, flowNodesOf, parseBpmn, sequenceFlowsOf, type Waypoint } from '@liuzhuan/bpmn';
import { planLayout } from './plan-layout';

/** A drawing that can be shown; `laidOut`: the file did not say of everything where it is, so that all has been laid out. */
export interface PlacedDrawing {
  readonly xml: string;
  readonly laidOut: boolean;
}

const NAMESPACES =
  'xmlns:lzdi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:lzdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:lzedge="http://www.omg.org/spec/DD/20100524/DI"';

const boundsOf = ({ x, y, width, height }: Bounds): string => `<lzdc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
const labelOf = (label: Bounds | undefined): string => (label ? `<lzdi:BPMNLabel>${boundsOf(label)}</lzdi:BPMNLabel>` : '');
const shape = (id: string, bounds: Bounds, label: Bounds | undefined, attributes: string): string =>
  `<lzdi:BPMNShape id="${id}_di" bpmnElement="${id}" ${attributes}>${boundsOf(bounds)}${labelOf(label)}</lzdi:BPMNShape>`;
const edge = (id: string, points: readonly Waypoint[], label: Bounds | undefined): string =>
  `<lzdi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(({ x, y }) => `<lzedge:waypoint x="${x}" y="${y}"/>`).join('')}${labelOf(label)}</lzdi:BPMNEdge>`;
const middle = ({ x, y, width, height }: Bounds): Waypoint => ({ x: x + width / 2, y: y + height / 2 });

/** The diagram of everything that is drawn: pools, lanes, nodes and flows. */
function diagramOf(model: BpmnModel): string {
  const { shapes, edges, labels } = planLayout(model);
  const [collaboration] = model.collaborations;
  const plane = collaboration?.id ?? model.processes[0]?.id ?? '';
  const nodes = new Set(model.processes.flatMap((process) => flowNodesOf(process).map(({ id }) => id)));
  const flows = [...model.processes.flatMap(sequenceFlowsOf), ...(collaboration?.messageFlows ?? [])];
  const drawn = [
    ...Object.entries(shapes).map(([id, bounds]) => shape(id, bounds, labels[id], nodes.has(id) ? 'isExpanded="true" isMarkerVisible="true"' : 'isHorizontal="true"')),
    ...flows.flatMap(({ id, sourceRef, targetRef }) => {
      const [from, to] = [shapes[sourceRef], shapes[targetRef]];
      return from && to ? [edge(id, edges[id] ?? [middle(from), middle(to)], labels[id])] : [];
    }),
  ];
  return `<lzdi:BPMNDiagram ${NAMESPACES} id="${plane}_diagram"><lzdi:BPMNPlane id="${plane}_plane" bpmnElement="${plane}">${drawn.join('')}</lzdi:BPMNPlane></lzdi:BPMNDiagram>`;
}

/** Names of what is shown somewhere, whatever prefix they are written with. */
function shownIn(xml: string): ReadonlySet<string> {
  return new Set([...xml.matchAll(/\sbpmnElement\s*=\s*["'](?:[\w.-]+:)?([^"']+)["']/g)].map(([, id]) => id ?? ''));
}

/** Whether some step or flow of a process that is shown would be there without being seen. */
function hasUnseen(model: BpmnModel, xml: string): boolean {
  const shown = shownIn(xml);
  return model.processes.some(({ flowNodes, sequenceFlows }) => flowNodes.some(({ id }) => shown.has(id)) && [...flowNodes, ...sequenceFlows].some(({ id }) => !shown.has(id)));
}

const DIAGRAMS = /<([\w-]+:)?BPMNDiagram\b[\s\S]*?<\/\1?BPMNDiagram>|<([\w-]+:)?BPMNDiagram\b[^>]*\/>/g;
/** The last end tag, whatever comments follow it. */
const END = /<\/([\w-]+:)?definitions\s*>(?![\s\S]*<\/([\w-]+:)?definitions\s*>)/;

/**
 * Gives a drawing without places some, and one that hides some of its steps new ones. Its ids must be fit for XML. A file that cannot be read,
 * or shows all there is, stays as it is.
 */
export async function withPlaces(xml: string): Promise<PlacedDrawing> {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) return { xml, laidOut: false };
  const model = parsed.value;
  const isEmpty = model.processes.every(({ flowNodes }) => flowNodes.length === 0);
  if (isEmpty ? model.processes.length === 0 || xml.search(DIAGRAMS) >= 0 : model.diagram.present && !hasUnseen(model, xml)) return { xml, laidOut: false };
  return { xml: xml.replace(DIAGRAMS, '').replace(END, (end) => `${diagramOf(model)}${end}`), laidOut: !isEmpty };
}
