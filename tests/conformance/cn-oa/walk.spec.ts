import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { explorable } from './explorable';
import { type Walk, Walker } from './walk';

const flow = (source: string, target: string): string => `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;

async function walked(contents: string): Promise<Walk> {
  const xml = `<definitions id="d" targetNamespace="urn:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${contents}</process></definitions>`;
  const model = await parseBpmn(xml);
  if (!model.ok) throw new Error('Expected readable BPMN');
  return new Walker(compileDefinitions(explorable(model.value)).programs).walk('p', undefined, {});
}

const CHOICE = `<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>${flow('s', 'g')}${flow('g', 'a')}${flow('g', 'b')}`;

describe('a walk', () => {
  it('takes every branch', async () => {
    expect(await walked(`${CHOICE}${flow('a', 'e')}${flow('b', 'g')}`)).toEqual({ states: 3 });
  });

  it('finds the branch that waits for ever', async () => {
    const join = `<parallelGateway id="j"/>${flow('a', 'j')}${flow('b', 'j')}${flow('j', 'e')}`;
    expect((await walked(`${CHOICE}${join}`)).problem).toBe('nothing to do at j');
  });

  it('finds the circle nothing leads out of', async () => {
    expect((await walked(`${CHOICE}<userTask id="c"/>${flow('a', 'e')}${flow('b', 'c')}${flow('c', 'b')}`)).problem).toMatch(/^no end can be reached from active/);
  });
});
