import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** Every mistake in a DMN file, and what can go wrong when its decisions are made. */
export const DECISION_CODES = {
  'dmn-too-large': {
    severity: 'error',
    message: { zh: '决策文件有 {size} 个字符，超过上限 {limit}', en: 'The decision file has {size} characters, more than {limit}' },
    cure: { zh: '拆成几个文件', en: 'Split it into several files' },
  },
  'dmn-doctype': {
    severity: 'error',
    message: { zh: '文件含有 DOCTYPE 或 ENTITY 声明，出于安全不予读取', en: 'The file declares a DOCTYPE or ENTITY; it is not read for safety' },
    cure: { zh: '删去 <!DOCTYPE …> 部分，DMN 文件不需要它', en: 'Remove the <!DOCTYPE …> part; DMN files do not need it' },
  },
  'dmn-unreadable': {
    severity: 'error',
    message: { zh: '不是可读的 DMN 文件：{reason}', en: 'This is no readable DMN file: {reason}' },
    cure: { zh: '用 DMN 编辑器重新导出（1.1 至 1.5 版）', en: 'Export it again from a DMN editor (version 1.1 to 1.5)' },
  },
  'dmn-lost': {
    severity: 'error',
    message: { zh: '文件中有读不懂、会丢失的内容：{reason}', en: 'Something in the file is not understood and would be lost: {reason}' },
    cure: { zh: '检查这个元素，或删去它', en: 'Check this element, or remove it' },
  },
  'dmn-double-id': {
    severity: 'error',
    message: { zh: '标识“{id}”用了不止一次', en: 'The id "{id}" is used more than once' },
    cure: { zh: '给每个元素一个不同的标识', en: 'Give every element an id of its own' },
  },
  'dmn-no-decision': {
    severity: 'error',
    message: { zh: '没有决策“{id}”', en: 'There is no decision "{id}"' },
    cure: { zh: '检查决策的标识', en: 'Check the id of the decision' },
  },
  'dmn-no-logic': {
    severity: 'error',
    message: { zh: '决策“{name}”没有决策表或表达式', en: 'The decision "{name}" has neither table nor expression' },
    cure: { zh: '补上决策表或表达式', en: 'Add a decision table or an expression' },
  },
  'dmn-cycle': {
    severity: 'error',
    message: { zh: '决策“{name}”依赖它自己', en: 'The decision "{name}" requires itself' },
    cure: { zh: '去掉循环的信息需求', en: 'Remove the cycle of requirements' },
  },
  'dmn-missing-requirement': {
    severity: 'error',
    message: { zh: '“{name}”引用的“{id}”不存在', en: '"{name}" refers to "{id}", which does not exist' },
    cure: { zh: '删去或改正这条需求', en: 'Remove or correct this requirement' },
  },
  'dmn-cell-count': {
    severity: 'error',
    message: { zh: '规则“{rule}”有 {found} 个{which}单元格，应为 {expected} 个', en: 'The rule "{rule}" has {found} {which} cells instead of {expected}' },
    cure: { zh: '补上或删去单元格', en: 'Add or remove cells' },
  },
  'dmn-output-name': {
    severity: 'error',
    message: { zh: '决策表有几个输出，第 {number} 个没有名称或重名', en: 'The table has several outputs, and number {number} has no name or one used before' },
    cure: { zh: '给每个输出一个不同的名称', en: 'Give every output a name of its own' },
  },
  'dmn-output-order': {
    severity: 'error',
    message: { zh: '命中策略 {policy} 需要输出值的先后次序，但没有写允许的输出值', en: 'The hit policy {policy} needs the order of the output values, but no output values are listed' },
    cure: { zh: '按优先次序列出允许的输出值', en: 'List the output values in order of priority' },
  },
  'dmn-unknown-name': {
    severity: 'warning',
    message: { zh: '“{name}”不是这个决策的输入、所需决策或函数', en: '"{name}" is no input, required decision or function of this decision' },
    cure: { zh: '检查名称，或画上信息需求', en: 'Check the name, or draw the requirement' },
  },
  'dmn-unknown-type': {
    severity: 'warning',
    message: { zh: '没有类型“{type}”', en: 'There is no type "{type}"' },
    cure: { zh: '检查类型名称', en: 'Check the name of the type' },
  },
  'dmn-several-rules': {
    severity: 'error',
    message: { zh: '决策表要求只命中一条规则，却命中了 {rules}', en: 'One rule of the table may match, but these do: {rules}' },
    cure: { zh: '使规则互不重叠，或改用别的命中策略', en: 'Make the rules exclude each other, or choose another hit policy' },
  },
  'dmn-outputs-differ': {
    severity: 'error',
    message: { zh: '命中的规则 {rules} 结果不同', en: 'The matching rules {rules} give different results' },
    cure: { zh: '使重叠的规则结果相同，或改用别的命中策略', en: 'Let overlapping rules give the same result, or choose another hit policy' },
  },
  'dmn-not-allowed': {
    severity: 'warning',
    message: { zh: '{value}不是“{name}”允许的值', en: '{value} is not an allowed value of "{name}"' },
    cure: { zh: '检查这个值和允许值的列表', en: 'Check the value and the list of allowed values' },
  },
  'dmn-wrong-type': {
    severity: 'warning',
    message: { zh: '“{name}”的值{value}不是类型 {type}', en: 'The value {value} of "{name}" is not of the type {type}' },
    cure: { zh: '检查这个值和类型', en: 'Check the value and the type' },
  },
  'dmn-gap': {
    severity: 'warning',
    message: { zh: '没有一行管这种情况：{situation}。遇到时得不出结论', en: 'No row covers this: {situationEn}. The table has no answer then' },
    cure: { zh: '补一行，或写上默认输出；不会出现的值，用输入列的“可选值”排除', en: 'Add a row or a default output; exclude values that cannot occur by the allowed values of the input' },
  },
  'dmn-more-gaps': {
    severity: 'info',
    message: { zh: '没有一行管的情况不止这些', en: 'There are more situations without a row' },
    cure: { zh: '先补上已列出的，其余的随后显示', en: 'Cover those listed; the others are shown then' },
  },
  'dmn-overlap': {
    severity: 'error',
    message: { zh: '第 {numbers} 行都管这种情况：{situation}，而这张表要求只命中一行', en: 'Rows {numbers} both match this: {situationEn}, and only one row of this table may match' },
    cure: { zh: '改正其中一行的条件，或把命中规则改为“首个”', en: 'Correct the tests of one of them, or choose the hit policy FIRST' },
  },
  'dmn-overlap-differs': {
    severity: 'error',
    message: { zh: '第 {numbers} 行都管这种情况：{situation}，结论却不同', en: 'Rows {numbers} both match this: {situationEn}, and give different answers' },
    cure: { zh: '使两行的结论相同，或改正其中一行的条件', en: 'Let both give the same answer, or correct the tests of one of them' },
  },
  'dmn-rule-masked': {
    severity: 'warning',
    message: { zh: '第 {number} 行永远不会被选中：它管的情况都先由第 {by} 行得出结论', en: 'Row {number} is never taken: rows {by} answer first whatever it matches' },
    cure: { zh: '把它移到前面，改正条件，或删去它', en: 'Move it up, correct its tests, or remove it' },
  },
  'dmn-rule-empty': {
    severity: 'warning',
    message: { zh: '第 {number} 行永远不会命中：“{input}”没有一个允许的值符合“{test}”', en: 'Row {number} never matches: no allowed value of "{input}" passes "{test}"' },
    cure: { zh: '改正这个单元格，或删去这一行', en: 'Correct the cell, or remove the row' },
  },
  'dmn-undecided': {
    severity: 'info',
    message: { zh: '缺漏和重叠没有查完：“{input}”一列第 {numbers} 行不是与固定值比较，要到运行时才知道是否命中', en: 'Gaps and overlaps not decided: the tests of "{input}" in rows {numbers} do not compare with fixed values' },
    cure: { zh: '能写成与固定值比较的，改写；或加一行兜底', en: 'Compare with fixed values where possible, or add a row for all the rest' },
  },
  'dmn-undecided-size': {
    severity: 'info',
    message: { zh: '缺漏没有查完：输入的组合太多', en: 'Gaps not decided: the inputs combine in too many ways' },
    cure: { zh: '拆成几张表，或加一行兜底', en: 'Split the table, or add a row for all the rest' },
  },
} as const satisfies CodeTable;

/** Code of a diagnostic about decisions. */
export type DecisionCode = keyof typeof DECISION_CODES;

export const diagnoseDecision = diagnosticsOf(DECISION_CODES);
