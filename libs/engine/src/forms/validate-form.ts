import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { brokenConstraints, type FormEvaluate, isEmptyValue, isRequired, optionsOf } from './field-constraints';
import { FIELD_TYPES } from './field-types';
import { fieldsOfForm, type FormField, type FormLevel, isFormLevel } from './form-field';
import { isHidden } from './hide-fields';
import { type FormOffice, officeFindings, signed } from './office-fields';
import { formProblem, type FormProblem, type FormProblemCode } from './form-problems';

export interface FormSubmission {
  readonly data: JsonObject;
  /** What the case knows already: the values of fields the officer does not send. */
  readonly variables: JsonObject;
  /** Top-level keys (or dotted paths) that may change at this step; `['*']` = all. */
  readonly editable: readonly string[];
  /** Keys or dotted paths nobody sees at this step: not accepted, not demanded. Absent = none. */
  readonly hidden?: readonly string[];
  /** Who is there and which days are worked; without it the office's own fields are judged by their shape alone. */
  readonly office?: FormOffice;
}

export interface FormVerdict {
  readonly problems: readonly FormProblem[];
  /** The variables to set, when there are no problems: only editable, visible and computed fields. */
  readonly data: JsonObject;
}

/** What all fields of one submission are judged by. */
interface Judgement {
  readonly submission: FormSubmission;
  /** Names a FEEL expression of the form sees: the case's variables, with the submitted data over them. */
  readonly names: JsonObject;
  readonly evaluate: FormEvaluate;
  readonly problems: FormProblem[];
}

/**
 * Judges submitted data by a form-js schema: types, required, limits, options, conditions. Pure; server, desk and simulator use the same.
 * Fields hidden by a condition are dropped, those hidden at this step refused, expressions computed here and never believed. A read-only field may be sent back unchanged.
 */
export function validateForm(schema: JsonObject, submission: FormSubmission, evaluate: FormEvaluate): FormVerdict {
  const names = { ...submission.variables, ...submission.data };
  const judgement: Judgement = { submission, names, evaluate, problems: [] };
  const data = judgeLevel(judgement, fieldsOfForm(schema), submission.data, submission.variables, '');
  return { problems: judgement.problems, data };
}

function judgeLevel(judgement: Judgement, level: FormLevel, data: JsonObject, current: JsonObject, prefix: string): JsonObject {
  const accepted: Record<string, Json> = {};
  for (const key of Object.keys(data)) {
    if (!level.has(key)) judgement.problems.push(formProblem('field-unknown', prefix + key, { label: key }));
  }
  for (const [key, entry] of level) {
    const path = prefix + key;
    if (isFormLevel(entry)) {
      const nested = judgeNested(judgement, entry, data[key], current[key], path);
      if (nested) accepted[key] = nested;
      continue;
    }
    const value = judgeField(judgement, entry, { path, sent: data[key], current: current[key] });
    if (value !== undefined) accepted[key] = value;
  }
  return accepted;
}

function judgeNested(judgement: Judgement, level: FormLevel, sent: Json | undefined, current: Json | undefined, path: string): JsonObject | undefined {
  if (sent != null && !isJsonObject(sent)) {
    judgement.problems.push(formProblem('group-expected', path, { label: path }));
    return undefined;
  }
  const known = isJsonObject(current) ? current : {};
  const accepted = judgeLevel(judgement, level, sent ?? {}, known, `${path}.`);
  return Object.keys(accepted).length === 0 ? undefined : { ...known, ...accepted };
}

interface FieldValue {
  readonly path: string;
  readonly sent: Json | undefined;
  readonly current: Json | undefined;
}

/** The value to accept; `undefined` when the field leaves the variable alone. */
function judgeField(judgement: Judgement, field: FormField, { path, sent, current }: FieldValue): Json | undefined {
  const { names, evaluate, problems } = judgement;
  const type = FIELD_TYPES[field.type];
  if (!type || type.holds === 'none') return undefined;
  if (field.hiddenWhen.some((condition) => evaluate(condition, names) === true)) return undefined;
  if (isHidden(judgement.submission.hidden ?? [], path) && type.holds !== 'computed') {
    if (sent !== undefined) problems.push(formProblem('field-hidden', path, { label: path }));
    return undefined;
  }
  if (type.holds === 'computed') return computedValue(field, names, evaluate);
  if (!isEditable(judgement, field, path)) {
    if (sent !== undefined && !sameJson(sent, current ?? null)) problems.push(formProblem('field-readonly', path, { label: field.label }));
    return undefined;
  }
  const value = sent === undefined ? current : sent;
  if (isEmptyValue(value, field.type)) {
    if (isRequired(field, names, evaluate)) problems.push(formProblem('field-required', path, { label: field.label }));
    return sent === undefined ? undefined : field.type === 'checkbox' && sent === false ? false : null;
  }
  if (sent === undefined) return undefined;
  const object = (code: FormProblemCode, params: Readonly<Record<string, Json>> = {}) =>
    problems.push(formProblem(code, path, { label: field.label, ...params }));
  const mismatch = type.mismatch(sent, field.component);
  if (mismatch) {
    object(mismatch);
    return undefined;
  }
  for (const stranger of strangers(field, type.holds, sent, judgement)) object('option-unknown', { value: stranger });
  for (const finding of brokenConstraints(field, sent, names, evaluate)) object(finding.code, finding.params);
  const { office } = judgement.submission;
  for (const finding of office && !sameJson(sent, current ?? null) ? officeFindings(field, sent, office) : []) object(finding.code, finding.params);
  if (field.row) return judgeRows(judgement, field.row, sent as readonly JsonObject[], path);
  return office && !sameJson(sent, current ?? null) ? signed(field, sent, office) : sent;
}

function judgeRows(judgement: Judgement, row: FormLevel, rows: readonly JsonObject[], path: string): Json {
  return rows.map((data, index) => judgeLevel({ ...judgement, names: { ...judgement.names, this: data, ...data } }, row, data, {}, `${path}[${index}].`));
}

function computedValue(field: FormField, names: JsonObject, evaluate: FormEvaluate): Json {
  const source = field.component['expression'];
  return typeof source === 'string' ? (evaluate(source.replace(/^=/, ''), names) ?? null) : null;
}

/** Fields of a row share the right of their list; a field the author disabled is never editable. */
function isEditable({ submission: { editable }, names, evaluate }: Judgement, field: FormField, path: string): boolean {
  const { disabled, readonly } = field.component;
  const isFixed = typeof readonly === 'string' ? evaluate(readonly.replace(/^=/, ''), names) === true : readonly === true;
  if (disabled === true || isFixed) return false;
  const owner = path.split('[')[0] as string;
  return editable.includes('*') || editable.includes(owner) || editable.includes(owner.split('.')[0] as string);
}

function strangers(field: FormField, holds: string, value: Json, { names, evaluate }: Judgement): readonly Json[] {
  if (holds !== 'option' && holds !== 'options') return [];
  if (field.component['allowCustomValues'] === true) return [];
  const options = optionsOf(field, names, evaluate);
  const chosen = holds === 'options' && Array.isArray(value) ? (value as readonly Json[]) : [value];
  return options ? chosen.filter((choice) => !options.some((option) => sameJson(option, choice))) : [];
}

function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => sameJson(item as Json, other[index] as Json));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && sameJson(one[key] as Json, other[key] as Json));
}
