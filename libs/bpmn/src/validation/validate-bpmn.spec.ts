import { definitions, process } from '../testing/bpmn-xml';
import { BPMN_CONSTRAINTS, constraintNumber } from './constraints';
import { brokenCodes } from './testing/broken-codes';
import { flow, node } from './testing/constraint-case';
import { validateBpmn } from './validate-bpmn';

describe('validateBpmn', () => {
  it('locates what is broken and says it in two languages, with a cure', () => {
    const result = validateBpmn(process('\n<endEvent id="e" name="办结"><incoming>f</incoming></endEvent><task id="t"><outgoing>f</outgoing></task><sequenceFlow id="f" sourceRef="t" targetRef="e" />'), { resource: 'a.bpmn' });
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({
        code: 'bpmn-end-without-start',
        severity: 'warning',
        location: { resource: 'a.bpmn', elementId: 'e', line: 3, column: 1 },
        message: { zh: '有结束事件“办结”的这一层里没有开始事件（BPMN 2.0.2 第 10.5.3 节）', en: 'The level of end event "办结" has no start event (BPMN 2.0.2, 10.5.3)' },
        cure: { zh: '补画开始事件', en: 'Draw a start event' },
      }),
    ]);
  });

  it('names the element around one that has no id', () => {
    const result = validateBpmn(process('<task id="t"><multiInstanceLoopCharacteristics /></task>'));
    expect(result.ok && result.value.map(({ code, location }) => [code, location.elementId])).toEqual([['bpmn-loop-unbounded', 't']]);
  });

  it('leaves alone what lies in extensionElements', () => {
    const result = validateBpmn(process('<extensionElements><startEvent id="s" /></extensionElements>'));
    expect(result.ok && result.value).toEqual([]);
  });

  it('lets sequence flows of a choreography connect choreography tasks', () => {
    const xml = definitions(`<choreography id="c">${node('choreographyTask', 'a', '', 'f')}${node('choreographyTask', 'b', 'f')}${flow('f', 'a', 'b')}</choreography>`);
    expect(brokenCodes(xml)).toEqual([]);
  });

  it('takes flows as drawn when no node of the file lists any', () => {
    const found = brokenCodes(process(`<startEvent id="s" /><task id="t" /><endEvent id="e" />${flow('f', 's', 't')}${flow('g', 't', 'e')}`));
    expect([...new Set(found)]).toEqual(['bpmn-flow-unlisted']);
  });

  it('fails when nothing can be read', () => {
    const result = validateBpmn('<html></html>');
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['bpmn-not-bpmn']);
  });
});

describe('the table of constraints', () => {
  const rows = Object.values(BPMN_CONSTRAINTS);

  it('gives each number once', () => {
    const numbers = rows.flatMap((row) => ('ext' in row ? [row.ext] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is numbered as the list is', () => {
    expect([constraintNumber('bpmn-message-within-pool'), constraintNumber('bpmn-start-quantity'), constraintNumber('bpmn-not-bpmn')]).toEqual(['EXT.031', 'EXT.037', undefined]);
  });

  it('names a clause and at least one element each', () => {
    expect(rows.filter(({ clause, of }) => !/^\d+\.\d+(\.\d+)?$/.test(clause) || of.length === 0)).toEqual([]);
  });

  it('uses only parameters that are given', () => {
    const texts = rows.flatMap(({ message, cure }) => [message.zh, message.en, cure.zh, cure.en]);
    expect(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []).filter((place) => !['{name}', '{id}', '{element}', '{location}', '{detail}'].includes(place))).toEqual([]);
  });
});
