import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bounds, flowNodesOf, isSubProcess, type Lane, parseBpmn } from '@liuzhuan/bpmn';
import { planLayout } from './plan-layout';
import { withPlaces } from './with-places';

const FLOWS = ['jyg/jyg-outgoing-document', 'jyg/jyg-opinion-solicitation', 'dz/dz-no-escalation', 'dz/dz-first-inquiry'];
const read = (flow: string) => readFileSync(join(__dirname, '../../../../../workflows', flow, 'process.bpmn'), 'utf8');
const modelOf = async (xml: string) => {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const apart = (one: Bounds, other: Bounds) => one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
const within = (inner: Bounds, outer: Bounds) => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

describe.each(FLOWS)('%s laid out', (flow) => {
  it('has every node at a place of its own, inside of its lane and pool', async () => {
    const model = await modelOf(read(flow));
    const { shapes } = planLayout(model);
    const [process] = model.processes;
    if (!process) throw new Error('Expected a process');
    const placed = flowNodesOf(process).map((node) => ({ node, bounds: shapes[node.id] as Bounds }));
    expect(placed.filter(({ bounds }) => bounds === undefined || !Number.isFinite(bounds.x + bounds.y))).toEqual([]);
    const flat = placed.filter(({ node }) => process.flowNodes.includes(node) && node.type !== 'boundaryEvent');
    const upon = flat.flatMap((one, index) => flat.slice(index + 1).flatMap((other) => (apart(one.bounds, other.bounds) ? [] : [`${one.node.id} ${other.node.id}`])));
    expect(upon).toEqual([]);
    const laneOf = new Map(process.lanes.flatMap((lane: Lane) => lane.flowNodes.map((id) => [id, lane.id] as const)));
    expect(flat.filter(({ node, bounds }) => laneOf.has(node.id) && !within(bounds, shapes[laneOf.get(node.id) ?? ''] as Bounds)).map(({ node }) => node.id)).toEqual([]);
    const pool = model.collaborations[0]?.participants[0];
    const lanes = process.lanes.map(({ id }) => shapes[id] as Bounds);
    expect(lanes.filter((lane) => pool && !within(lane, shapes[pool.id] as Bounds))).toEqual([]);
    expect(lanes.reduce((sum, { height }) => sum + height, 0)).toBe(pool && lanes.length > 0 ? shapes[pool.id]?.height : 0);
    const inner = process.flowNodes.filter(isSubProcess).flatMap((sub) => sub.flowNodes.filter(({ type }) => type !== 'boundaryEvent').map((node) => ({ node, sub })));
    expect(inner.filter(({ node, sub }) => !within(shapes[node.id] as Bounds, shapes[sub.id] as Bounds))).toEqual([]);
  });

  it('gets places when its file has none, pools and lanes too', async () => {
    const drawn = await modelOf(read(flow));
    const bare = read(flow).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
    const { xml, laidOut } = await withPlaces(bare);
    expect(laidOut).toBe(true);
    const { diagram, diagnostics } = await modelOf(xml);
    expect(diagnostics).toEqual(drawn.diagnostics);
    expect(Object.keys(drawn.diagram.shapes).filter((id) => diagram.shapes[id] === undefined)).toEqual([]);
    expect(await withPlaces(read(flow))).toEqual({ xml: read(flow), laidOut: false });
  });
});

const bareFlow = (after = '') =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p"><startEvent id="s"/><userTask id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>${after}`;

describe('a file without places', () => {
  it('stays as it is when it is none', async () => {
    expect(await withPlaces('<nonsense/>')).toEqual({ xml: '<nonsense/>', laidOut: false });
  });

  it('gets a sheet to draw on when there is nothing to place', async () => {
    const { xml, laidOut } = await withPlaces('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p"/></definitions>');
    expect([laidOut, /BPMNPlane [^>]*bpmnElement="p"/.test(xml)]).toEqual([false, true]);
    expect(await withPlaces(xml)).toEqual({ xml, laidOut: false });
  });

  it('is laid out whatever stands behind its end', async () => {
    const { diagram } = await modelOf((await withPlaces(bareFlow('\n<!-- </definitions exported> -->\n'))).xml);
    expect(Object.keys(diagram.shapes).sort()).toEqual(['e', 's', 't']);
  });
});

describe('a file with places', () => {
  it.each([
    ['a step', /<[\w:]*BPMNShape id="t_di"[\s\S]*?<\/[\w:]*BPMNShape>/, ''],
    ['a flow', /<[\w:]*BPMNEdge id="f_di"[\s\S]*?<\/[\w:]*BPMNEdge>/, ''],
    ['a step, whose shape names another', 'bpmnElement="t"', 'bpmnElement="ghost"'],
  ])('is laid out anew when it hides %s', async (_, from, to) => {
    const { xml: whole } = await withPlaces(bareFlow());
    expect(await withPlaces(whole)).toEqual({ xml: whole, laidOut: false });
    const hiding = whole.replace(from, to);
    expect(hiding).not.toBe(whole);
    const { xml, laidOut } = await withPlaces(hiding);
    expect(laidOut).toBe(true);
    expect(xml.match(/bpmnElement="[^"]*"/g)?.sort()).toEqual(['e', 'f', 'g', 'p', 's', 't'].map((id) => `bpmnElement="${id}"`));
  });
});

describe('boundary events of one activity', () => {
  it('stand beside each other', async () => {
    const model = await modelOf(read('jyg/jyg-opinion-solicitation'));
    const { shapes } = planLayout(model);
    expect(apart(shapes['Timer_Limit'] as Bounds, shapes['Message_Letter'] as Bounds)).toBe(true);
  });
});
