import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proveDrawing } from './prove-drawing';

const FLOW = join(__dirname, '../../../../workflows/dz/dz-no-escalation/process.bpmn');
const drawing = (content: string) => [{ name: 'process.bpmn', kind: 'bpmn' as const, content }];

const definitions = (body: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p" name="请示" isExecutable="true">${body}</process></definitions>`;
const flow = (from: string, to: string) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

describe('proving the drawing on screen', () => {
  it('says that a flow of the offices is sound', async () => {
    const { proofs, unproven } = await proveDrawing(drawing(readFileSync(FLOW, 'utf8')));
    expect(unproven).toEqual([]);
    expect(proofs.map(({ process, verdict }) => [process, verdict])).toEqual([['dz-no-escalation', 'sound']]);
  });

  it('shows the way to a deadlock', async () => {
    const body = `<startEvent id="s"/><exclusiveGateway id="x" default="x-a"/><userTask id="a" name="核稿"/><userTask id="b" name="会签"/><parallelGateway id="j" name="汇合"/><endEvent id="e"/>`;
    const flows = flow('s', 'x') + flow('x', 'a') + `<sequenceFlow id="x-b" sourceRef="x" targetRef="b"><conditionExpression>amount &gt; 1</conditionExpression></sequenceFlow>` + flow('a', 'j') + flow('b', 'j') + flow('j', 'e');
    const [proof] = (await proveDrawing(drawing(definitions(body + flows)))).proofs;
    expect(proof).toMatchObject({ verdict: 'unsound', nodes: 6, findings: [{ code: 'deadlock', elementIds: ['j'] }] });
    expect(proof?.findings[0]?.path.length).toBeGreaterThan(1);
  });

  it('tells what cannot be tried yet', async () => {
    expect(await proveDrawing(drawing('<definitions'))).toMatchObject({ proofs: [], unproven: [{ resource: 'process.bpmn' }] });
  });
});
