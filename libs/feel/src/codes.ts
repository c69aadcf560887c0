import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** Every mistake an author can make in a FEEL expression, and every warning its evaluation can give. */
export const FEEL_CODES = {
  'feel-empty': {
    severity: 'error',
    message: { zh: '表达式为空', en: 'The expression is empty' },
    cure: { zh: '写一个 FEEL 表达式，或删去这一项', en: 'Write a FEEL expression, or remove the entry' },
  },
  'feel-syntax': {
    severity: 'error',
    message: { zh: '表达式“{source}”在“{found}”处读不下去', en: 'The expression "{source}" cannot be read at "{found}"' },
    cure: {
      zh: '检查此处的括号、引号和运算符；比较用一个等号，文字用英文双引号，符号都用英文（半角）的',
      en: 'Check brackets, quotes and operators here; compare with a single =, put texts in double quotes, and use no full-width signs',
    },
  },
  'feel-incomplete': {
    severity: 'error',
    message: { zh: '表达式“{source}”没有写完', en: 'The expression "{source}" is not finished' },
    cure: { zh: '补上缺少的部分，例如右括号、else 或运算符后的值', en: 'Add what is missing, e.g. a closing bracket, else, or the value after an operator' },
  },
  'feel-too-complex': {
    severity: 'error',
    message: { zh: '表达式太长或嵌套太深（{length} 个字符）', en: 'The expression is too long or nested too deeply ({length} characters)' },
    cure: { zh: '拆成几个表达式，或改用决策表', en: 'Split it into several expressions, or use a decision table' },
  },
  'feel-unknown-variable': {
    severity: 'warning',
    message: { zh: '没有变量“{name}”', en: 'There is no variable "{name}"' },
    cure: { zh: '检查名称，或先给这个变量赋值', en: 'Check the name, or set the variable first' },
  },
  'feel-unknown-property': {
    severity: 'warning',
    message: { zh: '在{target}中没有“{name}”', en: 'There is no "{name}" in {target}' },
    cure: { zh: '检查点号后的名称', en: 'Check the name after the dot' },
  },
  'feel-unknown-function': {
    severity: 'warning',
    message: { zh: '没有函数“{name}”', en: 'There is no function "{name}"' },
    cure: { zh: '检查函数名称', en: 'Check the name of the function' },
  },
  'feel-wrong-arguments': {
    severity: 'warning',
    message: { zh: '函数“{name}”的参数不对：{reason}', en: 'Wrong arguments for the function "{name}": {reason}' },
    cure: { zh: '检查参数的个数、类型和值', en: 'Check number, types and values of the arguments' },
  },
  'feel-no-answer': {
    severity: 'warning',
    message: { zh: '函数“{name}”没有查到结果', en: 'The function "{name}" found nothing' },
    cure: { zh: '检查参数，以及机构、职务、日历中是否有相应的记录', en: 'Check the arguments, and whether the directory or calendar has such an entry' },
  },
  'feel-not-comparable': {
    severity: 'warning',
    message: { zh: '{left}与{right}不能比较', en: '{left} and {right} cannot be compared' },
    cure: { zh: '比较同一类型的值；日期先用 date(…) 或 date and time(…) 转换', en: 'Compare values of one type; convert dates by date(…) or date and time(…) first' },
  },
  'feel-wrong-type': {
    severity: 'warning',
    message: { zh: '“{operation}”不能用于{operands}', en: '"{operation}" does not apply to {operands}' },
    cure: { zh: '检查两边的值的类型', en: 'Check the types of the operands' },
  },
  'feel-endless': {
    severity: 'warning',
    message: { zh: '循环次数或函数嵌套层数过多，已停止计算', en: 'Too many rounds of loops or functions within functions; given up' },
    cure: { zh: '缩小循环的范围，检查函数是否无休止地调用自己', en: 'Loop over less, and see whether a function calls itself without end' },
  },
  'feel-unsupported': {
    severity: 'warning',
    message: { zh: '不支持：{what}', en: 'Not supported: {what}' },
    cure: { zh: '换一种写法', en: 'Write it in another way' },
  },
  'feel-condition-not-boolean': {
    severity: 'error',
    message: { zh: '条件“{source}”的结果不是真或假，而是{found}{reason}', en: 'The condition "{source}" is neither true nor false but {found}{reason}' },
    cure: { zh: '检查条件用到的变量是否都有值', en: 'Check that every variable the condition reads has a value' },
  },
} as const satisfies CodeTable;

/** Code of a FEEL diagnostic. */
export type FeelCode = keyof typeof FEEL_CODES;

export const diagnoseFeel = diagnosticsOf(FEEL_CODES);
