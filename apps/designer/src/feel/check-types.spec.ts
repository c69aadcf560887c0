import type { Variable } from '../knowledge/variable';
import { checkTypes, type Expected } from './check-types';

const of = (name: string, part: Partial<Variable>): Variable => ({ name, from: { zh: '', en: '' }, kind: 'any', givers: [], ...part });
const VARIABLES = [
  of('金额', { kind: 'number' }),
  of('事由', { kind: 'text' }),
  of('会议时间', { kind: 'date' }),
  of('已超期', { kind: 'flag' }),
  of('经办人', { kind: 'person' }),
  of('结论', { kind: 'text', values: [{ value: 'agree', label: '同意' }, { value: 'refuse', label: '不同意' }] }),
  of('判定', { kind: 'context', entries: [of('列入', { kind: 'flag' })] }),
  of('外来', {}),
];
const check = (source: string, expected?: Expected) =>
  checkTypes(source, { variables: VARIABLES, functions: {}, world: { person: 'p', unit: 'u', today: '2026-11-23' }, expected }).map(({ zh }) => zh);

describe('kinds of values', () => {
  it.each([
    ['金额 > 50', 'flag'],
    ['结论 = "agree"', 'flag'],
    ['结论 in ("agree", "refuse") and not(已超期)', 'flag'],
    ['判定.列入', 'flag'],
    ['经办人', 'persons'],
    ['[经办人, null]', 'persons'],
    ['if 已超期 then "PT2H" else "1 working day"', 'time'],
    ['外来 + 1', 'text'],
    ['"结论 = 能办" = 事由', 'flag'],
    ['', 'flag'],
  ] as const)('%s is right where %s is needed', (source, expected) => {
    expect(check(source, expected)).toEqual([]);
  });

  it.each([
    ['金额 > "50"', 'flag', /不能比较/],
    ['金额 + 1', 'flag', /需要是或否.*数字/],
    ['金额', 'persons', /需要人员.*数字/],
    ['已超期', 'time', /需要时长或日期/],
    ['结论 = "同意"', 'flag', /“结论”不会是“同意”；可用的取值：同意（agree）、不同意（refuse）/],
    ['"agre" != 结论', 'flag', /不会是“agre”/],
    ['结论 in ("agree", "no")', 'flag', /不会是“no”/],
    ['判定.理由 = "x"', 'flag', /没有“理由”/],
    ['会议时间 > date("2026-01-01")', 'flag', /不能比较/],
  ] as const)('%s is wrong where %s is needed', (source, expected, message) => {
    expect(check(source, expected).join('\n')).toMatch(message);
  });
});
