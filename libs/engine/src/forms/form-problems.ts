import { type BilingualText, fillText, type Json } from '@liuzhuan/kernel';

/** What can be wrong with a field, in words. `{label}` is the label of the field. */
const FORM_PROBLEMS = {
  'field-required': { zh: '请填写“{label}”', en: '“{label}” is required' },
  'field-unknown': { zh: '表单中没有字段“{label}”', en: 'The form has no field “{label}”' },
  'field-readonly': { zh: '“{label}”在此环节不可修改', en: '“{label}” cannot be changed at this step' },
  'field-hidden': { zh: '“{label}”在此环节不可见，不能填写', en: '“{label}” is hidden at this step and cannot be given' },
  'text-expected': { zh: '“{label}”应为文字', en: '“{label}” must be text' },
  'number-expected': { zh: '“{label}”应为数字', en: '“{label}” must be a number' },
  'boolean-expected': { zh: '“{label}”应为是或否', en: '“{label}” must be yes or no' },
  'date-expected': { zh: '“{label}”应为日期（年-月-日）', en: '“{label}” must be a date (year-month-day)' },
  'time-expected': { zh: '“{label}”应为时间（时:分）', en: '“{label}” must be a time (hours:minutes)' },
  'datetime-expected': { zh: '“{label}”应为日期和时间', en: '“{label}” must be a date with time' },
  'list-expected': { zh: '“{label}”应为列表', en: '“{label}” must be a list' },
  'rows-expected': { zh: '“{label}”应为若干行', en: '“{label}” must be a list of rows' },
  'group-expected': { zh: '“{label}”应为一组字段', en: '“{label}” must be a group of fields' },
  'option-unknown': { zh: '“{label}”不能选择“{value}”', en: '“{label}” has no option “{value}”' },
  'person-unknown': { zh: '“{label}”：没有这位可选的人员“{value}”', en: '“{label}”: “{value}” is nobody who can be chosen' },
  'unit-unknown': { zh: '“{label}”：没有科室“{value}”', en: '“{label}”: there is no unit “{value}”' },
  'document-number-expected': { zh: '“{label}”应为文号，例如 {example}', en: '“{label}” must be a document number such as {example}' },
  'not-working-day': { zh: '“{label}”：{value} 不是工作日', en: '“{label}”: {value} is no working day' },
  'too-early': { zh: '“{label}”不能早于 {limit}', en: '“{label}” must not be before {limit}' },
  'too-late': { zh: '“{label}”不能晚于 {limit}', en: '“{label}” must not be after {limit}' },
  'too-small': { zh: '“{label}”不能小于 {limit}', en: '“{label}” must not be less than {limit}' },
  'too-large': { zh: '“{label}”不能大于 {limit}', en: '“{label}” must not be more than {limit}' },
  'too-short': { zh: '“{label}”至少 {limit} 个字', en: '“{label}” needs at least {limit} characters' },
  'too-long': { zh: '“{label}”最多 {limit} 个字', en: '“{label}” takes at most {limit} characters' },
  'too-few-rows': { zh: '“{label}”至少 {limit} 项', en: '“{label}” needs at least {limit} entries' },
  'too-many-rows': { zh: '“{label}”最多 {limit} 项', en: '“{label}” takes at most {limit} entries' },
  'too-many-decimals': { zh: '“{label}”最多 {limit} 位小数', en: '“{label}” takes at most {limit} decimals' },
  'pattern-mismatch': { zh: '“{label}”的格式不对{hint}', en: '“{label}” does not have the right format{hint}' },
} as const satisfies Record<string, BilingualText>;

export type FormProblemCode = keyof typeof FORM_PROBLEMS;

/** One field that cannot be accepted. `field` is its path in the data: `amount`, `items[2].name`. */
export interface FormProblem {
  readonly field: string;
  readonly code: FormProblemCode;
  readonly params: Readonly<Record<string, Json>>;
  readonly message: BilingualText;
}

/** A problem of a field in words. `params` beside `label` are the ones its row names. */
export function formProblem(code: FormProblemCode, field: string, params: Readonly<Record<string, Json>>): FormProblem {
  return { field, code, params, message: fillText(FORM_PROBLEMS[code], params) };
}
