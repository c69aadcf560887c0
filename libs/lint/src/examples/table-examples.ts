import type { DecisionTable, HitPolicy, TableInput } from '@liuzhuan/feel';

/** A code about the rows of a decision table, with a table it is found in and one it is not. */
export interface TableExample {
  readonly code: string;
  readonly bad: DecisionTable;
  readonly good: DecisionTable;
  /** Codes without which this one cannot be. */
  readonly beside?: readonly string[];
}

/** A table with one output: rows are `[...tests, output]`. */
function table(hitPolicy: HitPolicy, inputs: readonly TableInput[], output: string, rows: readonly (readonly string[])[]): DecisionTable {
  const rules = rows.map((row, index) => ({ id: `row-${index + 1}`, clauses: [], inputs: row.slice(0, inputs.length), outputs: row.slice(inputs.length), annotations: [] }));
  return { kind: 'decision-table', id: 'table', hitPolicy, inputs, outputs: [{ name: output }], rules };
}

const AMOUNT: TableInput = { expression: '金额', type: 'number' };
const KIND: TableInput = { expression: '文种', type: 'string' };
const KNOWN_KIND: TableInput = { ...KIND, allowedValues: '"请示", "报告", "函"' };
const PAGES: TableInput = { expression: '页数', type: 'number' };

const GRADES = ['"优"', '"良"', '"中"', '"差"'];
const ITEMS = ['格式', '文字', '依据', '程序', '附件', '时限', '密级', '印章'];
const graded = (expression: string): TableInput => ({ expression, type: 'string', allowedValues: GRADES.join(', ') });
const ITEM: TableInput = { expression: '要素', type: 'string', allowedValues: ITEMS.map((item) => `"${item}"`).join(', ') };
/** Every item with every grade: rows that exclude each other and leave nothing out, but only going through all combinations shows it. */
const EVERY_ITEM = ITEMS.flatMap((item) => GRADES.map((grade) => [...ITEMS.map((each) => (each === item ? grade : '-')), `"${item}"`, grade === '"差"' ? '"退回"' : '"通过"']));

/** One for each code about gaps, overlaps and rows never taken; tests hold every one of them against the check of decisions. */
export const TABLE_EXAMPLES: readonly TableExample[] = [
  {
    code: 'dmn-gap',
    bad: table('UNIQUE', [AMOUNT], '审批人', [['< 10', '"科长"'], ['> 10', '"主任"']]),
    good: table('UNIQUE', [AMOUNT], '审批人', [['< 10', '"科长"'], ['>= 10', '"主任"']]),
  },
  {
    code: 'dmn-more-gaps',
    beside: ['dmn-gap'],
    bad: table('FIRST', [PAGES, KIND], '承办', [['1', '"请示"', '"秘书科"'], ['2', '"报告"', '"综合科"'], ['3', '"函"', '"文书科"'], ['4', '"通知"', '"督查科"'], ['5', '"纪要"', '"会务科"']]),
    good: table('FIRST', [PAGES, KIND], '承办', [['1', '"请示"', '"秘书科"'], ['2', '"报告"', '"综合科"'], ['3', '"函"', '"文书科"'], ['4', '"通知"', '"督查科"'], ['5', '"纪要"', '"会务科"'], ['-', '-', '"文书科"']]),
  },
  {
    code: 'dmn-overlap',
    bad: table('UNIQUE', [AMOUNT], '审批人', [['<= 10', '"科长"'], ['>= 10', '"主任"']]),
    good: table('UNIQUE', [AMOUNT], '审批人', [['<= 10', '"科长"'], ['> 10', '"主任"']]),
  },
  {
    code: 'dmn-overlap-differs',
    bad: table('ANY', [AMOUNT, KNOWN_KIND], '会签', [['> 10', '-', 'true'], ['-', '"请示"', 'false'], ['<= 10', '"报告", "函"', 'false']]),
    good: table('ANY', [AMOUNT, KNOWN_KIND], '会签', [['> 10', '-', 'true'], ['-', '"请示"', 'true'], ['<= 10', '"报告", "函"', 'false']]),
  },
  {
    code: 'dmn-rule-masked',
    bad: table('FIRST', [AMOUNT], '审批人', [['> 5', '"主任"'], ['> 10', '"主要领导"'], ['-', '"科长"']]),
    good: table('FIRST', [AMOUNT], '审批人', [['> 10', '"主要领导"'], ['> 5', '"主任"'], ['-', '"科长"']]),
  },
  {
    code: 'dmn-rule-empty',
    bad: table('FIRST', [KNOWN_KIND], '期限', [['"批复"', '3'], ['-', '5']]),
    good: table('FIRST', [KNOWN_KIND], '期限', [['"请示"', '3'], ['-', '5']]),
  },
  {
    code: 'dmn-undecided',
    bad: table('UNIQUE', [AMOUNT], '审批人', [['> 限额', '"主任"'], ['<= 限额', '"科长"']]),
    good: table('UNIQUE', [{ expression: '金额 - 限额', type: 'number' }], '审批人', [['> 0', '"主任"'], ['<= 0', '"科长"']]),
  },
  {
    code: 'dmn-undecided-size',
    bad: table('UNIQUE', [...ITEMS.map(graded), ITEM], '结果', EVERY_ITEM),
    good: table('UNIQUE', [graded('要素等次')], '结果', [['"优", "良", "中"', '"通过"'], ['"差"', '"退回"']]),
  },
];
