import { tryExpression } from './try-expression';

describe('trying an expression', () => {
  it.each([
    ['结论 = "能办"', { 结论: '"能办"' }, true],
    ['金额 > 100', { 金额: '99' }, false],
    ['count(名单)', { 名单: '["甲", "乙"]' }, 2],
    ['缺 = null', { 缺: '' }, true],
  ])('%s gives what it will give in a case', (source, values: Readonly<Record<string, string>>, expected) => {
    expect(tryExpression(source, values)).toEqual({ value: expected, warnings: [] });
  });

  it('names the value that is no JSON', () => {
    expect(tryExpression('a', { a: '同意' })).toEqual({ notJson: 'a' });
  });

  it('warns where a case would have a puzzle', () => {
    const outcome = tryExpression('a + 1', { a: '"x"' });
    expect('warnings' in outcome && outcome.warnings.length).toBeGreaterThan(0);
  });
});
