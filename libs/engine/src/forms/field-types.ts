import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { FormProblemCode } from './form-problems';

/** How the values of a field type are judged. `undefined` = nothing to object to. */
export interface FieldType {
  /** `options`: one or several of the values on offer; `rows`: a list of objects; `computed`: by its expression; `none`: holds nothing. */
  readonly holds: 'value' | 'option' | 'options' | 'rows' | 'computed' | 'none';
  mismatch(value: Json, component: Readonly<Record<string, Json>>): FormProblemCode | undefined;
}

const text = (value: Json) => (typeof value === 'string' ? undefined : 'text-expected');
const anything = () => undefined;
const textOrTexts = (value: Json) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string')) ? undefined : 'text-expected';
const files = (value: Json) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' || isJsonObject(item)) ? undefined : textOrTexts(value);
const list = (value: Json) => (Array.isArray(value) ? undefined : 'list-expected');

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;
const DATETIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The formats form-js writes for its three kinds of date field. */
function temporal(value: Json, component: Readonly<Record<string, Json>>): FormProblemCode | undefined {
  const kind = component['subtype'] ?? 'date';
  const [pattern, code] =
    kind === 'time' ? ([TIME, 'time-expected'] as const) : kind === 'datetime' ? ([DATETIME, 'datetime-expected'] as const) : ([DATE, 'date-expected'] as const);
  return typeof value === 'string' && pattern.test(value) ? undefined : code;
}

function numeric(value: Json, component: Readonly<Record<string, Json>>): FormProblemCode | undefined {
  if (component['serializeToString'] === true) return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? undefined : 'number-expected';
  return typeof value === 'number' && Number.isFinite(value) ? undefined : 'number-expected';
}

/** Every component type we know: form-js's own, and ours (`attachment`, `person`, `unit`, `opinion`, `docnumber`, `workdate`, `seal`). One row per type. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  textfield: { holds: 'value', mismatch: text },
  textarea: { holds: 'value', mismatch: text },
  opinion: { holds: 'value', mismatch: text },
  number: { holds: 'value', mismatch: numeric },
  checkbox: { holds: 'value', mismatch: (value) => (typeof value === 'boolean' ? undefined : 'boolean-expected') },
  datetime: { holds: 'value', mismatch: temporal },
  person: { holds: 'value', mismatch: textOrTexts },
  unit: { holds: 'value', mismatch: textOrTexts },
  attachment: { holds: 'value', mismatch: files },
  docnumber: { holds: 'value', mismatch: text },
  workdate: { holds: 'value', mismatch: temporal },
  seal: { holds: 'option', mismatch: anything },
  filepicker: { holds: 'value', mismatch: files },
  select: { holds: 'option', mismatch: anything },
  radio: { holds: 'option', mismatch: anything },
  checklist: { holds: 'options', mismatch: list },
  taglist: { holds: 'options', mismatch: list },
  dynamiclist: { holds: 'rows', mismatch: (value) => (Array.isArray(value) && value.every((row) => isJsonObject(row)) ? undefined : 'rows-expected') },
  expression: { holds: 'computed', mismatch: anything },
  table: { holds: 'none', mismatch: anything },
  group: { holds: 'none', mismatch: anything },
  text: { holds: 'none', mismatch: anything },
  html: { holds: 'none', mismatch: anything },
  image: { holds: 'none', mismatch: anything },
  iframe: { holds: 'none', mismatch: anything },
  separator: { holds: 'none', mismatch: anything },
  spacer: { holds: 'none', mismatch: anything },
  button: { holds: 'none', mismatch: anything },
  documentPreview: { holds: 'none', mismatch: anything },
};
