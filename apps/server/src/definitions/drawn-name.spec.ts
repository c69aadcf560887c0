import { drawnName } from './drawn-name';

const drawing = (process: string) => [{ name: 'p.bpmn', kind: 'bpmn' as const, content: `<bpmn:definitions>${process}</bpmn:definitions>` }];

describe('the name of a draft', () => {
  it.each([
    ['<bpmn:process id="a" name="说“不”事项" isExecutable="true">', '说“不”事项'],
    ['<process name="甲 &amp;&#10;乙 &#x4e19;" id="a">', '甲 & 乙 丙'],
    ['<bpmn:process id="b" name="另一个"><bpmn:process id="a" name="这个">', '这个'],
    ['<bpmn:process id="a" name="">', 'a'],
    ['not XML at all', 'a'],
  ])('%s', (process, expected) => {
    expect(drawnName(drawing(process), 'a')).toBe(expected);
  });

  it('is the key without a drawing', () => {
    expect(drawnName([], 'a')).toBe('a');
  });
});
