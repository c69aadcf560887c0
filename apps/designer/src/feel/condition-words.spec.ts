import type { Variable } from '../knowledge/variable';
import { readCondition } from './comparison';
import { conditionWords, variableAt } from './condition-words';

const of = (name: string, part: Partial<Variable>): Variable => ({ name, from: { zh: '', en: '' }, kind: 'any', givers: [], ...part });
const VARIABLES = [of('研判', { kind: 'text', values: [{ value: 'can', label: '能办' }] }), of('判定', { kind: 'context', entries: [of('列入', { kind: 'flag' })] })];

describe('conditions in words', () => {
  it.each([
    ['研判 = "can"', '“研判”为“能办”'],
    ['判定.列入 = false or 金额 >= 50', '“判定.列入”为否，或者“金额”不小于50'],
    ['答复时间 = null and 研判 != "no"', '“答复时间”没有值，并且“研判”不为“no”'],
  ])('%s', (source, words) => {
    const condition = readCondition(source);
    expect(condition && conditionWords(condition, VARIABLES, 'zh')).toBe(words);
  });

  it('finds what is in a context', () => {
    expect(variableAt('判定.列入', VARIABLES)?.kind).toBe('flag');
    expect(variableAt('判定.没有', VARIABLES)).toBeUndefined();
  });
});
