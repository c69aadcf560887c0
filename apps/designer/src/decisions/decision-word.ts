/** What dmn-js writes without asking its translator: hit policies, aggregations, types. */
const WORDS: Readonly<Record<string, string>> = {
  Unique: '唯一',
  First: '首个',
  Priority: '优先',
  Any: '任一',
  Collect: '全部收集',
  'Collect (Sum)': '收集求和',
  'Collect (Min)': '收集取小',
  'Collect (Max)': '收集取大',
  'Collect (Count)': '收集计数',
  'Rule order': '按规则次序',
  'Output order': '按输出次序',
  string: '文字',
  number: '数字',
  boolean: '真假',
  integer: '整数',
  long: '长整数',
  double: '小数',
  date: '日期',
  time: '时间',
  dateTime: '日期时间',
  dayTimeDuration: '时长（日时）',
  yearMonthDuration: '时长（年月）',
};

/** Where such words stand: never in the author's own cells. */
const PLACES = '.hit-policy, .hit-policy-edit, .dms-select, .dms-input-select, .dms-input-select-options, .input-variable, .output-variable, th, [class*="type-ref"]';

/** Our word for a fixed text of dmn-js; undefined for the author's own. */
export function decisionWord(text: string, place: Element | null): string | undefined {
  return place?.closest(PLACES) ? WORDS[text] : undefined;
}
