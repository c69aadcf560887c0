import type { Json, JsonObject } from '@liuzhuan/kernel';
import { tableModel } from '../testing/table-model';
import type { DecisionTable, TableOutput } from './model/boxed-expression';
import { evaluateDecision } from './evaluate-decision';

const rows = [
  ['> 10', '"高"', '3'],
  ['> 5', '"中"', '2'],
  ['> 0', '"低"', '1'],
];
const level: TableOutput = { name: 'level', allowedValues: '"低", "中", "高"' };
type Row = [name: string, policy: Partial<DecisionTable>, outputs: (string | TableOutput)[], n: number, value: Json, rules: string[]];

const byPolicy: Row[] = [
  ['UNIQUE', { hitPolicy: 'UNIQUE' }, ['level', 'points'], 3, { level: '低', points: 1 }, ['r3']],
  ['FIRST', { hitPolicy: 'FIRST' }, ['level', 'points'], 20, { level: '高', points: 3 }, ['r1']],
  ['PRIORITY', { hitPolicy: 'PRIORITY' }, [level, 'points'], 20, { level: '低', points: 1 }, ['r3']],
  ['OUTPUT ORDER', { hitPolicy: 'OUTPUT ORDER' }, [level], 20, ['低', '中', '高'], ['r3', 'r2', 'r1']],
  ['RULE ORDER', { hitPolicy: 'RULE ORDER' }, ['level'], 20, ['高', '中', '低'], ['r1', 'r2', 'r3']],
  ['COLLECT', { hitPolicy: 'COLLECT' }, ['level'], 6, ['中', '低'], ['r2', 'r3']],
  ['COLLECT COUNT', { hitPolicy: 'COLLECT', aggregation: 'COUNT' }, ['level'], 6, 2, ['r2', 'r3']],
  ['no rule', { hitPolicy: 'FIRST' }, ['level'], -1, null, []],
  ['default', { hitPolicy: 'UNIQUE' }, [{ name: 'level', defaultValue: '"无"' }], -1, '无', []],
  ['defaults', { hitPolicy: 'UNIQUE' }, [{ name: 'level', defaultValue: '"无"' }, 'points'], -1, { level: '无', points: null }, []],
];

function decide(model: ReturnType<typeof tableModel>, context: JsonObject) {
  const result = evaluateDecision(model, 'd', context);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

describe('hit policies', () => {
  it.each(byPolicy)('%s', (_name, policy, outputs, n, value, rules) => {
    const outcome = decide(tableModel(['n'], outputs, rows.map((row) => row.slice(0, outputs.length + 1)), policy), { n });
    expect(outcome.value).toEqual(value);
    expect(outcome.matched.flatMap((matched) => matched.ruleIds)).toEqual(rules);
  });

  it.each([
    ['SUM', 6],
    ['MIN', 1],
    ['MAX', 3],
    ['COUNT', 3],
  ] as const)('COLLECT %s', (aggregation, value) => {
    const model = tableModel(['n'], ['points'], rows.map((row) => [row[0] as string, row[2] as string]), { hitPolicy: 'COLLECT', aggregation });
    expect(decide(model, { n: 20 }).value).toBe(value);
  });

  it('ANY takes rules that agree and refuses others', () => {
    const model = tableModel(['n'], ['x'], [['> 1', '"a"'], ['> 2', '"a"'], ['> 3', '"b"']], { hitPolicy: 'ANY' });
    expect(decide(model, { n: 3 })).toMatchObject({ value: 'a', matched: [{ ruleIndexes: [0, 1], clauses: ['C-1', 'C-2'] }] });
    expect(evaluateDecision(model, 'd', { n: 4 })).toMatchObject({ ok: false, error: { code: 'dmn-outputs-differ', location: { elementId: 't' } } });
  });

  it('UNIQUE refuses several rules and names them', () => {
    const result = evaluateDecision(tableModel(['n'], ['x'], [['> 1', '1'], ['> 2', '2']]), 'd', { n: 3 });
    expect(result).toMatchObject({ ok: false, error: { code: 'dmn-several-rules', params: { rules: 'r1, r2' }, location: { resource: 'm.dmn' } } });
  });
});

describe('evaluateDecision', () => {
  it('records the rule, its place and its clauses', () => {
    expect(decide(tableModel(['经费', '文种'], ['签发人'], [['<= 10', '-', '"分管领导"'], ['> 10', '"请示", "报告"', '"主要领导"']]), { 经费: 30, 文种: '请示' })).toEqual({
      value: '主要领导',
      matched: [{ decisionId: 'd', ruleIds: ['r2'], ruleIndexes: [1], clauses: ['C-2'] }],
      warnings: [],
    });
  });

  it('lets cells call functions of the host and read other variables', () => {
    const model = tableModel(['who'], ['x'], [['unitHead(unit)', '"head"'], ['not(unitHead(unit))', 'upper case(who)']]);
    const functions = { unitHead: (unit: Json) => `${String(unit)}-head` };
    expect(evaluateDecision(model, 'd', { who: 'u-head', unit: 'u' }, functions)).toMatchObject({ value: { value: 'head' } });
    expect(evaluateDecision(model, 'd', { who: 'b', unit: 'u' }, functions)).toMatchObject({ value: { value: 'B' } });
  });

  it('places warnings and syntax errors at the rule', () => {
    expect(decide(tableModel(['n'], ['x'], [['-', 'missing']]), { n: 1 }).warnings).toMatchObject([
      { code: 'feel-unknown-variable', location: { resource: 'm.dmn', elementId: 'r1', property: 'output-1', line: 1, column: 1 } },
    ]);
    expect(evaluateDecision(tableModel(['n'], ['x'], [['> ', '1']]), 'd', { n: 1 })).toMatchObject({ ok: false, error: { code: 'feel-incomplete', location: { elementId: 'r1', property: 'input-1' } } });
  });

  it('says when there is no such decision', () => {
    expect(evaluateDecision(tableModel([], [], []), 'x', {})).toMatchObject({ ok: false, error: { code: 'dmn-no-decision', params: { id: 'x' } } });
  });

  it('survives as JSON', () => {
    const model = JSON.parse(JSON.stringify(tableModel(['n'], ['x'], [['[1..3]', '"a"']]))) as ReturnType<typeof tableModel>;
    expect(decide(model, { n: 2 }).value).toBe('a');
  });

  it('decides ten thousand times the same', () => {
    const table = Array.from({ length: 20 }, (_, index) => [`[${index * 10}..${index * 10 + 10})`, index % 2 ? '"请示", "报告"' : '-', `"r${index}"`]);
    const model = tableModel(['n', 'kind'], ['x'], table);
    for (let round = 0; round < 10_000; round++)
      expect(evaluateDecision(model, 'd', { n: round % 200, kind: '请示' })).toMatchObject({ value: { value: `r${Math.floor((round % 200) / 10)}` } });
  });
});
