import { flowNodesOf, isSubProcess, layOut, type FlowNode, type Process, sequenceFlowsOf, type Waypoint } from '@liuzhuan/bpmn';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const LINE = 'fill="#fff" stroke="#1c2733" stroke-width="1.5"';
const MARKS: Readonly<Record<string, string>> = { exclusiveGateway: '×', parallelGateway: '+', inclusiveGateway: '○', eventBasedGateway: '◇', complexGateway: '✱' };
/** Signs of event definitions, as near to BPMN's own as letters come. */
const EVENT_MARKS: Readonly<Record<string, string>> = { timer: '◷', message: '✉', signal: '△', error: 'ϟ', escalation: '⇑', terminate: '●', link: '➔', conditional: '≡', compensate: '«', cancel: '✕' };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const label = (x: number, y: number, text: string, anchor = 'middle'): string => (text === '' ? '' : `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(text)}</text>`);

function shapeOf(node: FlowNode, { x, y, width, height }: Box, marked: boolean): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const line = marked ? 'fill="#fdecea" stroke="#b3261e" stroke-width="2.5"' : LINE;
  const name = node.name?.trim() ?? '';
  if (/Gateway$/.test(node.type))
    return `<path d="M${cx} ${y} L${x + width} ${cy} L${cx} ${y + height} L${x} ${cy} Z" ${line}/>${label(cx, cy + 8, MARKS[node.type] ?? '').replace('<text', '<text font-size="24"')}${label(cx, y + height + 15, name)}`;
  if (/Event$/.test(node.type)) {
    const sign = 'eventDefinitions' in node ? (EVENT_MARKS[node.eventDefinitions[0]?.type ?? ''] ?? '') : '';
    const inner = /^(?:boundary|intermediate)/.test(node.type) ? `<circle cx="${cx}" cy="${cy}" r="${width / 2 - 3}" fill="none" stroke="#1c2733"/>` : '';
    const thick = node.type === 'endEvent' && !marked ? line.replace('1.5', '3.5') : line;
    return `<circle cx="${cx}" cy="${cy}" r="${width / 2}" ${thick}/>${inner}${label(cx, cy + 5, sign)}${label(cx, y + height + 15, name)}`;
  }
  const kind = isSubProcess(node) ? label(x + 8, y + 16, name, 'start') : label(cx, cy + 5, name);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" ${line}/>${kind}`;
}

/** Above the middle of a straight flow; before the longest upright part of one with corners, since flows that leave together share their first part. */
function wordsOf(points: readonly Waypoint[], words: string): string {
  const parts = points.slice(1).map((to, index) => ({ x: ((points[index] ?? to).x + to.x) / 2, y: ((points[index] ?? to).y + to.y) / 2, height: Math.abs(to.y - (points[index] ?? to).y) }));
  const [longest] = parts.toSorted((one, other) => other.height - one.height);
  if (!longest) return '';
  return longest.height === 0 ? label(longest.x, longest.y - 6, words) : label(longest.x - 5, longest.y + 5, words, 'end');
}

/** A process as a picture; elements to point at are red. Pure text, the same for the same process. */
export function pictureOf(process: Process, marked: readonly string[] = []): string {
  const { shapes, edges } = layOut(process);
  const nodes = flowNodesOf(process).flatMap((node) => {
    const box = shapes[node.id];
    return box ? [shapeOf(node, box, marked.includes(node.id))] : [];
  });
  const flows = sequenceFlowsOf(process).flatMap(({ id, name = '', conditionExpression }) => {
    const points = edges[id] ?? [];
    if (points.length === 0) return [];
    const stroke = marked.includes(id) ? '#b3261e' : '#1c2733';
    const words = name.trim() || (conditionExpression?.text.trim() ?? '');
    return [`<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="1.5" marker-end="url(#arrow)"/>${wordsOf(points, words)}`];
  });
  const everything = [...Object.values(shapes).map(({ x, y, width, height }) => [x + width, y + height] as const), ...Object.values(edges).flatMap((points) => points.map(({ x, y }) => [x, y] as const))];
  const [right, bottom] = [Math.max(0, ...everything.map(([x]) => x)) + 60, Math.max(0, ...everything.map(([, y]) => y)) + 40];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" width="${right}" height="${bottom}" font-family="sans-serif" font-size="12" fill="#1c2733">`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L10 5 L0 10 z"/></marker></defs>',
    `<rect width="${right}" height="${bottom}" fill="#fff"/>`,
    ...nodes.filter((text) => text !== ''),
    ...flows,
    '</svg>',
    '',
  ].join('\n');
}
