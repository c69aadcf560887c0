import { parseBpmn } from '../read/parse-bpmn';
import { layOut } from './lay-out';
import { withLayout } from './with-layout';

const flow = (from: string, to: string) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;
const file = (contents: string) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p" isExecutable="true">${contents}</process></definitions>`;

async function processOf(contents: string) {
  const parsed = await parseBpmn(file(contents));
  const [process] = parsed.ok ? parsed.value.processes : [];
  if (!process) throw new Error('Expected a process');
  return process;
}

const CHOICE = `<startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/><boundaryEvent id="late" attachedToRef="b"><timerEventDefinition/></boundaryEvent><endEvent id="e"/>${flow('s', 'x')}${flow('x', 'a')}${flow('x', 'b')}${flow('a', 'e')}${flow('b', 'x')}${flow('late', 'e')}`;

describe('layOut', () => {
  it('goes from left to right and lays nothing on anything', async () => {
    const { shapes } = layOut(await processOf(CHOICE));
    expect(shapes['s']?.x).toBeLessThan(shapes['x']?.x ?? 0);
    expect(shapes['x']?.x).toBeLessThan(shapes['a']?.x ?? 0);
    const nodes = Object.entries(shapes).filter(([id]) => id !== 'late');
    const overlaps = nodes.flatMap(([one, a]) => nodes.filter(([other, b]) => one < other && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).map(([other]) => `${one} ${other}`));
    expect(overlaps).toEqual([]);
  });

  it('sets a boundary event on the edge of its host, and leads loops below', async () => {
    const { shapes, edges } = layOut(await processOf(CHOICE));
    const host = shapes['b'];
    expect((shapes['late']?.y ?? 0) + 18).toBe((host?.y ?? 0) + (host?.height ?? 0));
    expect(Math.max(...(edges['b-x'] ?? []).map(({ y }) => y))).toBeGreaterThan((host?.y ?? 0) + (host?.height ?? 0));
  });

  it('holds a sub-process around its contents', async () => {
    const { shapes } = layOut(await processOf(`<startEvent id="s"/><subProcess id="u"><startEvent id="s1"/><task id="t"/>${flow('s1', 't')}</subProcess>${flow('s', 'u')}`));
    const [outer, inner] = [shapes['u'], shapes['t']];
    expect(inner && outer && inner.x > outer.x && inner.x + inner.width < outer.x + outer.width && inner.y > outer.y && inner.y + inner.height < outer.y + outer.height).toBe(true);
  });

  it('can be written into a file without a diagram', async () => {
    const read = await parseBpmn(withLayout(file(CHOICE), await processOf(CHOICE)));
    expect(read.ok && [read.value.diagram.present, Object.keys(read.value.diagram.shapes).sort()]).toEqual([true, ['a', 'b', 'e', 'late', 's', 'x']]);
  });
});
