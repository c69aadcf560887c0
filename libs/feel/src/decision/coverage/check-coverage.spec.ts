import { tableModel } from '../../testing/table-model';
import { checkDecisions } from '../check-decisions';
import type { DecisionTable, TableInput, TableOutput } from '../model/boxed-expression';

type Row = readonly string[];
type Finding = readonly [code: string, words: string];

/** Findings in Chinese, without the cure. */
function findings(inputs: readonly TableInput[], rows: readonly Row[], policy: DecisionTable['hitPolicy'] = 'UNIQUE', outputs: readonly (string | TableOutput)[] = ['x']): Finding[] {
  const model = tableModel(inputs.map(({ expression }) => expression), outputs, rows, { hitPolicy: policy, inputs });
  return checkDecisions(model).map(({ code, message }) => [code, message.zh]);
}

const amount: TableInput = { expression: '金额', type: 'number' };
const kind: TableInput = { expression: '文种', type: 'string' };
const urgent: TableInput = { expression: '加急', type: 'boolean' };
const day: TableInput = { expression: '日期', type: 'date' };
const among = (input: TableInput, allowedValues: string): TableInput => ({ ...input, allowedValues });
const gap = (situation: string): Finding => ['dmn-gap', `没有一行管这种情况：${situation}。遇到时得不出结论`];

const GAPS: [name: string, inputs: TableInput[], rows: Row[], expected: Finding[]][] = [
  ['numbers all covered', [amount], [['<= 10', '1'], ['> 10', '2']], []],
  ['a point left out', [amount], [['< 10', '1'], ['> 10', '2']], [gap('“金额”为 10')]],
  ['an interval left out', [amount], [['< 10', '1'], ['>= 20', '2']], [gap('“金额”不小于 10 且小于 20')]],
  ['negative numbers forgotten', [amount], [['[0..10]', '1'], ['> 10', '2']], [gap('“金额”小于 0')]],
  ['negative numbers not allowed', [among(amount, '>= 0')], [['[0..10]', '1'], ['> 10', '2']], []],
  ['a text that is not mentioned', [kind], [['"请示"', '1'], ['"报告", "函"', '2']], [gap('“文种”不是“函”、“报告”、“请示”，是别的值')]],
  ['a text not mentioned and not allowed', [among(kind, '"请示", "报告"')], [['"请示"', '1'], ['"报告"', '2']], []],
  ['an allowed text forgotten', [among(kind, '"请示", "报告", "函"')], [['"请示"', '1'], ['"报告"', '2']], [gap('“文种”为“函”')]],
  ['not( ) covers the rest', [kind], [['"请示"', '1'], ['not("请示")', '2']], []],
  ['booleans', [urgent], [['true', '1']], [gap('“加急”为“否”')]],
  ['booleans both', [urgent], [['true', '1'], ['false', '2']], []],
  ['days without a gap', [day], [['<= date("2026-12-31")', '1'], ['>= date("2027-01-01")', '2']], []],
  ['days with a gap', [day], [['< date("2026-12-31")', '1'], ['>= date("2027-01-01")', '2']], [gap('“日期”为 2026-12-31')]],
  ['missing values count when they are mentioned', [amount], [['null', '1'], ['> 0', '2']], [gap('“金额”不大于 0')]],
  ['conditions on the value itself', [amount], [['? > 3 and ? < 5', '1'], ['? <= 3 or ? >= 5', '2']], []],
  ['combinations', [amount, urgent], [['> 10', '-', '1'], ['-', 'true', '2']], [gap('“金额”不大于 10；“加急”为“否”')]],
  ['the last row takes the rest', [amount, urgent], [['> 10', 'true', '1'], ['-', '-', '2']], []],
  ['no rules at all', [amount], [], [gap('任何情况')]],
];

describe('gaps', () => {
  it.each(GAPS)('%s', (_name, inputs, rows, expected) => expect(findings(inputs, rows, 'FIRST')).toEqual(expected));

  it('names the cells of the row that is missing', () => {
    const model = tableModel(['金额', '文种'], ['x'], [['>= 20', '-', '1'], ['< 10', '"请示"', '2']], { hitPolicy: 'FIRST' });
    expect(checkDecisions(model).map(({ code, params }) => [code, params['cells']])).toEqual([
      ['dmn-gap', ['< 10', 'not("请示")']],
      ['dmn-gap', ['[10..20)', '-']],
    ]);
  });

  it('is none where a default answers, or where answers are collected', () => {
    expect(findings([amount], [['> 10', '1']], 'FIRST', [{ name: 'x', defaultValue: '0' }])).toEqual([]);
    expect(findings([amount], [['> 10', '1'], ['> 5', '2']], 'COLLECT')).toEqual([]);
  });

  it('tells five and that there are more', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`(${index}..${index + 1})`, '1']);
    const codes = findings([amount], rows, 'FIRST').map(([code]) => code);
    // Runs of one input are one situation: several inputs make several.
    expect(codes).toEqual(['dmn-gap']);
    const many = Array.from({ length: 9 }, (_, index) => [String(index), `"${index}"`, '1']);
    expect(findings([amount, kind], many, 'FIRST').map(([code]) => code)).toEqual([...Array<string>(5).fill('dmn-gap'), 'dmn-more-gaps']);
  });
});

const RULES: [name: string, policy: DecisionTable['hitPolicy'], inputs: TableInput[], rows: Row[], expected: Finding[]][] = [
  [
    'UNIQUE: two rows for one value',
    'UNIQUE',
    [amount],
    [['<= 10', '1'], ['>= 10', '2']],
    [['dmn-overlap', '第 1、2 行都管这种情况：“金额”为 10，而这张表要求只命中一行']],
  ],
  ['ANY: two rows that agree', 'ANY', [amount], [['<= 10', '1'], ['>= 10', '1.0']], []],
  [
    'ANY: two rows that differ',
    'ANY',
    [amount],
    [['<= 10', '1'], ['>= 10', '2']],
    [['dmn-overlap-differs', '第 1、2 行都管这种情况：“金额”为 10，结论却不同']],
  ],
  [
    'FIRST: a row behind one that takes all of it',
    'FIRST',
    [amount],
    [['> 5', '1'], ['> 10', '2'], ['-', '3']],
    [['dmn-rule-masked', '第 2 行永远不会被选中：它管的情况都先由第 1 行得出结论']],
  ],
  [
    'FIRST: a row behind two that take all of it together',
    'FIRST',
    [amount],
    [['> 5', '1'], ['<= 5', '2'], ['5', '3']],
    [['dmn-rule-masked', '第 3 行永远不会被选中：它管的情况都先由第 2 行得出结论']],
  ],
  ['FIRST: a row partly taken is right', 'FIRST', [amount], [['> 5', '1'], ['-', '2']], []],
  [
    'a cell no allowed value passes',
    'FIRST',
    [among(kind, '"请示", "报告"')],
    [['"函"', '1'], ['-', '2']],
    [['dmn-rule-empty', '第 1 行永远不会命中：“文种”没有一个允许的值符合“"函"”']],
  ],
  ['an empty interval', 'FIRST', [amount], [['[5..3]', '1'], ['-', '2']], [['dmn-rule-empty', '第 1 行永远不会命中：“金额”没有一个允许的值符合“[5..3]”']]],
  [
    'tests against other names are left open',
    'UNIQUE',
    [amount],
    [['> 限额', '1'], ['<= 限额', '2']],
    [['dmn-undecided', '缺漏和重叠没有查完：“金额”一列第 1、2 行不是与固定值比较，要到运行时才知道是否命中']],
  ],
  ['what is left open does not matter before a last row for all', 'FIRST', [amount], [['> 限额', '1'], ['-', '2']], []],
  ['two inputs of one expression are one', 'FIRST', [amount, amount], [['> 5', '-', '1'], ['-', '<= 5', '2']], []],
];

describe('rows that meet', () => {
  it.each(RULES)('%s', (_name, policy, inputs, rows, expected) => expect(findings(inputs, rows, policy)).toEqual(expected));

  it('PRIORITY: the order of the outputs decides', () => {
    const output: TableOutput = { name: 'x', allowedValues: '"特急", "平件"' };
    expect(findings([amount], [['> 5', '"平件"'], ['-', '"特急"']], 'PRIORITY', [output]).map(([code]) => code)).toEqual(['dmn-rule-masked']);
    expect(findings([amount], [['> 5', '"特急"'], ['-', '"平件"']], 'PRIORITY', [output])).toEqual([]);
  });

  it('takes the type of the input from the input data it names', () => {
    const model = tableModel(['加急'], ['x'], [['-', '1']], { hitPolicy: 'FIRST' });
    const [decision] = model.decisions;
    const typed = { ...model, inputs: [{ id: 'i', name: '加急', variable: { name: '加急', type: 'tKind' } }], types: [{ name: 'tKind', base: 'string', allowedValues: '"急", "平"', isCollection: false, isFunction: false, components: [] }] };
    const table = { ...(decision?.logic as DecisionTable), rules: [{ id: 'r1', clauses: [], inputs: ['"急"'], outputs: ['1'], annotations: [] }] };
    const found = checkDecisions({ ...typed, decisions: [{ ...(decision as NonNullable<typeof decision>), requiredInputs: ['i'], logic: table }] });
    expect(found.map(({ message }) => message.zh)).toEqual([gap('“加急”为“平”')[1]]);
  });
});
