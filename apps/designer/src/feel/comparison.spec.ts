import { compileExpression } from '@liuzhuan/feel';
import { readCondition, writeCondition } from './comparison';

describe('conditions as comparisons', () => {
  it.each([
    ['outcome = "can"', { join: 'and', parts: [{ variable: 'outcome', operator: '=', value: 'can' }] }],
    ['=金额>=50', { join: 'and', parts: [{ variable: '金额', operator: '>=', value: 50 }] }],
    ['判定.列入 = true', { join: 'and', parts: [{ variable: '判定.列入', operator: '=', value: true }] }],
    ['答复时间 = null', { join: 'and', parts: [{ variable: '答复时间', operator: 'unknown', value: null }] }],
    ['a = "x and y" and b != null', { join: 'and', parts: [{ variable: 'a', operator: '=', value: 'x and y' }, { variable: 'b', operator: 'known', value: null }] }],
    ['a = "1" or a = "(2)"', { join: 'or', parts: [{ variable: 'a', operator: '=', value: '1' }, { variable: 'a', operator: '=', value: '(2)' }] }],
  ])('%s is read', (source, expected) => {
    expect(readCondition(source)).toEqual(expected);
  });

  it.each(['outcome = "can"', '金额 >= -1.5 and 已超期 = false', '答复时间 != null', 'a = "引“用”" or a = "b"'])('%s is written as it was read', (source) => {
    const read = readCondition(source);
    expect(read && writeCondition(read)).toBe(source);
    expect(compileExpression(source).ok).toBe(true);
  });

  it.each(['', 'a', 'not(a = 1)', 'a = b', 'a = 1 and b = 2 or c = 3', 'count(a) > 1', 'a > null', 'a[1] = 2'])('%s is FEEL of its own', (source) => {
    expect(readCondition(source)).toBeUndefined();
  });
});
