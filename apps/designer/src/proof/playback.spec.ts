import { parseBpmn } from '@liuzhuan/bpmn';
import { framesOf } from './playback';
import { pathWords } from './path-words';
import { proveDrawing } from './prove-drawing';

const flow = (from: string, to: string, name = '', condition = '') =>
  `<sequenceFlow id="${from}-${to}" name="${name}" sourceRef="${from}" targetRef="${to}">${condition === '' ? '' : `<conditionExpression>${condition}</conditionExpression>`}</sequenceFlow>`;
const drawing = (body: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1" targetNamespace="urn:t"><process id="p" isExecutable="true">${body}</process></definitions>`;

async function read(body: string) {
  const content = drawing(body);
  const parsed = await parseBpmn(content);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { proofs } = await proveDrawing([{ name: 'p.bpmn', kind: 'bpmn', content }]);
  return { model: parsed.value, findings: proofs[0]?.findings ?? [] };
}

const FORK = `<startEvent id="s"/><parallelGateway id="f"/><userTask id="a" name="核稿"/><userTask id="b" name="会签"/>`;

describe('playing a path', () => {
  it('ends with tokens where the finding says they stay', async () => {
    const body = `<startEvent id="s"/><userTask id="t" name="拟稿"><extensionElements><lz:outcome name="agree" label="同意"/><lz:outcome name="back" label="退回"/></extensionElements></userTask><exclusiveGateway id="x" name="怎么办"/><userTask id="a" name="核稿"/><parallelGateway id="j" name="汇合"/><endEvent id="e"/>`;
    const flows = flow('s', 't') + flow('t', 'x') + flow('x', 'a', '', 'outcome = "agree"') + flow('x', 'j', '退', 'outcome = "back"') + flow('a', 'j') + flow('j', 'e');
    const { model, findings } = await read(body + flows);
    const deadlock = findings.find(({ code }) => code === 'deadlock');
    const frames = framesOf(model, deadlock?.path ?? []);
    expect([...(frames.at(-1)?.tokens ?? [])]).toEqual([['j', 1]]);
    expect(pathWords(model, deadlock?.path ?? [], (id) => (id === 'x-j' ? '退' : id))).toEqual([
      { place: 's' },
      { place: 't', how: { text: 'outcome', word: '退回' } },
      { place: 'x', how: { text: 'way', word: '退' } },
    ]);
  });

  it('gives a fork a token on each flow, and shows two where branches were not joined', async () => {
    const { model, findings } = await read(`${FORK}<userTask id="c" name="签发"/><endEvent id="e"/>${flow('s', 'f')}${flow('f', 'a')}${flow('f', 'b')}${flow('a', 'c')}${flow('b', 'c')}${flow('c', 'e')}`);
    const twice = findings.find(({ code }) => code === 'lack-of-synchronisation');
    const frames = framesOf(model, twice?.path ?? []);
    expect([...(frames[0]?.tokens ?? [])]).toEqual([['a', 1], ['b', 1]]);
    expect([...(frames.at(-1)?.tokens ?? [])]).toEqual([['c', 2]]);
  });

  it('takes the tokens of a join together, and the work an event interrupts away', async () => {
    const { model } = await read(`${FORK}<parallelGateway id="j"/><endEvent id="e"/><boundaryEvent id="late" attachedToRef="a"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>${flow('s', 'f')}${flow('f', 'a')}${flow('f', 'b')}${flow('a', 'j')}${flow('b', 'j')}${flow('late', 'j')}${flow('j', 'e')}`);
    const frames = framesOf(model, [
      { element: 's', kind: 'enter', flows: ['s-f', 'f-a', 'f-b'] },
      { element: 'late', kind: 'timer', flows: ['late-j'] },
      { element: 'b', kind: 'complete', flows: ['b-j'] },
      { element: 'j', kind: 'enter', flows: ['j-e'] },
    ]);
    expect(frames.map(({ tokens }) => Object.fromEntries(tokens))).toEqual([{ a: 1, b: 1 }, { b: 1, j: 1 }, { j: 2 }, { e: 1 }]);
  });
});
