import type { Process } from '../model/process';
import { layOut } from './lay-out';

const NAMESPACES =
  'xmlns:lzdi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:lzdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:lzedge="http://www.omg.org/spec/DD/20100524/DI"';

/** A file's text with a diagram of one of its processes, for a file that has none. Ids must be fit for XML. */
export function withLayout(xml: string, process: Process): string {
  const { shapes, edges } = layOut(process);
  const drawn = [
    ...Object.entries(shapes).map(
      ([id, { x, y, width, height }]) =>
        `<lzdi:BPMNShape id="${id}_di" bpmnElement="${id}" isExpanded="true" isMarkerVisible="true"><lzdc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></lzdi:BPMNShape>`,
    ),
    ...Object.entries(edges).map(
      ([id, points]) =>
        `<lzdi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(({ x, y }) => `<lzedge:waypoint x="${x}" y="${y}"/>`).join('')}</lzdi:BPMNEdge>`,
    ),
  ];
  const diagram = `<lzdi:BPMNDiagram ${NAMESPACES} id="${process.id}_diagram"><lzdi:BPMNPlane id="${process.id}_plane" bpmnElement="${process.id}">${drawn.join('')}</lzdi:BPMNPlane></lzdi:BPMNDiagram>`;
  return xml.replace(/<\/([\w-]+:)?definitions>\s*$/, (end) => `${diagram}${end}`);
}
