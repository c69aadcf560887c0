import type { Aspect, FieldRow } from '../aspects/aspect';
import { choice, FEEL, TEXT, WORD, WORDS, YES_NO } from '../aspects/value-kinds';
import { fieldType } from './field-types';

const row = (zh: string, en: string, rest: Omit<FieldRow, 'label'> = {}): FieldRow => ({ label: { zh, en }, ...rest });
const yesNo = (zh: string, en: string): FieldRow => row(zh, en, { value: YES_NO, default: 'false' });
const KIND = { same: (value: string) => value, say: fieldType };

const OWN: Readonly<Record<string, FieldRow>> = {
  type: row('类型', 'kind', { value: KIND }),
  key: row('取值的变量', 'variable', { value: WORD }),
  path: row('取值的路径', 'path', { value: WORD }),
  label: row('名称', 'label', { value: TEXT }),
  dateLabel: row('日期名称', 'date label', { value: TEXT }),
  timeLabel: row('时间名称', 'time label', { value: TEXT }),
  text: row('文字', 'text', { value: TEXT }),
  description: row('提示', 'hint', { value: TEXT }),
  'validate.required': yesNo('必填', 'required'),
  readonly: yesNo('只读', 'read-only'),
  disabled: yesNo('停用', 'disabled'),
  defaultValue: row('初始值', 'initial value', { value: WORD }),
  'validate.minLength': row('最少字数', 'least length', { value: WORD }),
  'validate.maxLength': row('最多字数', 'greatest length', { value: WORD }),
  'validate.min': row('最小值', 'least value', { value: WORD }),
  'validate.max': row('最大值', 'greatest value', { value: WORD }),
  'validate.pattern': row('格式', 'pattern', { value: WORD }),
  'validate.validationType': row('格式要求', 'format', { value: WORD }),
  'conditional.hide': row('隐藏条件', 'hidden when', { value: FEEL }),
  valuesExpression: row('选项来源', 'options from', { value: FEEL }),
  valuesKey: row('选项来源', 'options from', { value: WORD }),
  expression: row('算式', 'expression', { value: FEEL }),
  computeOn: row('何时计算', 'computed on', { value: WORD }),
  subtype: row('日期种类', 'kind of date', { value: choice({ date: { zh: '日期', en: 'date' }, time: { zh: '时间', en: 'time' }, datetime: { zh: '日期和时间', en: 'date and time' } }) }),
  decimalDigits: row('小数位数', 'decimal digits', { value: WORD }),
  'properties.clauses': row('法规条款', 'clauses', { what: 'clauses', value: WORDS }),
  'properties.display': row('显示方式', 'shown as', { value: WORD }),
  'layout.columns': row('宽度', 'width', { value: WORD, affectsRun: false }),
  '@in': row('所在的分组', 'group', { value: WORD }),
  id: row('表单编号', 'form key', { value: WORD }),
  schemaVersion: row('格式版本', 'format version', { value: WORD, affectsRun: false }),
};

/** What can change in a form and its fields. */
export const FORM_ASPECTS: readonly Aspect[] = [
  { part: '', what: 'field', label: { zh: '属性', en: 'attributes' }, fields: OWN },
  { part: 'values', what: 'field', label: { zh: '选项', en: 'option' }, key: 'value', shownBy: 'label', fields: { value: row('取值', 'value', { value: WORD }), label: row('选项文字', 'label', { value: TEXT }) } },
  { part: 'columns', what: 'field', label: { zh: '列', en: 'column' }, key: 'key', shownBy: 'label', fields: { key: row('取值', 'value', { value: WORD }), label: row('列名', 'label', { value: TEXT }) } },
];
