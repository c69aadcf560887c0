import { parseDecisions } from '@liuzhuan/feel';
import { newDecision } from './new-decision';
import { inputsOf, tryDecision, typedValue } from './try-decision';

describe('trying a decision', () => {
  it('asks for what its inputs read, and tells the rows that matched', async () => {
    const content = newDecision('grade', '分级').content.replace('<text>-</text>', '<text>"急"</text>');
    const parsed = await parseDecisions(content, 'grade.dmn');
    if (!parsed.ok) throw new Error('Expected a readable table but it is not');
    expect(inputsOf(parsed.value, 'grade')).toEqual(['输入']);
    const matched = tryDecision(parsed.value, 'grade', { 输入: '急' }, {});
    expect(matched.ok && matched.value.matched.map(({ ruleIds }) => ruleIds)).toEqual([['Rule_grade']]);
    const none = tryDecision(parsed.value, 'grade', { 输入: '平' }, {});
    expect(none.ok && none.value.matched.flatMap(({ ruleIds }) => ruleIds)).toEqual([]);
  });

  it.each([
    ['', null],
    ['3', 3],
    ['true', true],
    ['急', '急'],
    ['"3"', '3'],
    ['["甲"]', ['甲']],
  ])('%s is taken as %j', (text, value) => {
    expect(typedValue(text)).toEqual(value);
  });
});
