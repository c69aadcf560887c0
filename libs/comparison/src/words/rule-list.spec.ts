import { ruleOf, rulesIn } from './rule-list';

describe('several who act', () => {
  it.each([
    ['', []],
    ['starter', ['starter']],
    ['[拟稿人, unitHead(拟稿单位), post("秘书长, 副")]', ['拟稿人', 'unitHead(拟稿单位)', 'post("秘书长, 副")']],
    ['= [ starter ]', ['starter']],
    ['[[a, b], c]', ['[a, b]', 'c']],
    ['[a, b][item != null]', ['[a, b][item != null]']],
    ['[]', ['[]']],
    ['[a,, b]', ['[a,, b]']],
  ])('%s', (rule, rules) => {
    expect(rulesIn(rule)).toEqual(rules);
  });

  it.each(['starter', '[拟稿人, unitHead(拟稿单位)]', ''])('%s is written as it was read', (rule) => {
    expect(ruleOf(rulesIn(rule))).toBe(rule);
  });
});
