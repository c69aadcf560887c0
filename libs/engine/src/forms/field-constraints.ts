import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { FormField } from './form-field';
import type { FormProblemCode } from './form-problems';

/** Longest text a field takes when its author set no `maxLength`, so that a case cannot grow without limit. */
const TEXT_LIMIT = 20_000;

/** Evaluates the FEEL source over names; `undefined` or null when it cannot. */
export type FormEvaluate = (source: string, names: JsonObject) => Json | undefined;

interface Finding {
  readonly code: FormProblemCode;
  readonly params: Readonly<Record<string, Json>>;
}

/** A setting of the field's `validate` section; a text beginning with `=` is FEEL over the form's data. */
function settingOf(field: FormField, name: string, names: JsonObject, evaluate: FormEvaluate): Json | undefined {
  const validate = field.component['validate'];
  const value = isJsonObject(validate) ? validate[name] : undefined;
  return typeof value === 'string' && value.startsWith('=') ? evaluate(value.slice(1), names) : value;
}

/** Whether the author demands a value. */
export function isRequired(field: FormField, names: JsonObject, evaluate: FormEvaluate): boolean {
  return settingOf(field, 'required', names, evaluate) === true;
}

/** A field left empty as form-js sees it; a required check box has to be ticked. */
export function isEmptyValue(value: Json | undefined, type: string): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0) || (type === 'checkbox' && value === false);
}

/** All limits of the field's `validate` section that a (non-empty, rightly typed) value breaks. Lengths count characters, not UTF-16 units. */
export function brokenConstraints(field: FormField, value: Json, names: JsonObject, evaluate: FormEvaluate): readonly Finding[] {
  const setting = (name: string) => settingOf(field, name, names, evaluate);
  const limit = (name: string) => {
    const found = setting(name);
    return found == null || found === '' || Number.isNaN(Number(found)) ? undefined : Number(found);
  };
  if (field.type === 'number') return numberFindings(Number(value), limit('min'), limit('max'), field.component['decimalDigits']);
  if (Array.isArray(value)) return countFindings(value.length, limit('minItems'), limit('maxItems'));
  if (typeof value === 'string') return textFindings(value, limit('minLength'), limit('maxLength') ?? TEXT_LIMIT, patternOf(setting));
  return [];
}

function numberFindings(value: number, min: number | undefined, max: number | undefined, decimals: Json | undefined): Finding[] {
  const findings: Finding[] = [];
  if (min !== undefined && value < min) findings.push({ code: 'too-small', params: { limit: min } });
  if (max !== undefined && value > max) findings.push({ code: 'too-large', params: { limit: max } });
  const written = String(value).split('.')[1]?.length ?? 0;
  if (typeof decimals === 'number' && written > decimals) findings.push({ code: 'too-many-decimals', params: { limit: decimals } });
  return findings;
}

function countFindings(count: number, min: number | undefined, max: number | undefined): Finding[] {
  if (min !== undefined && count < min) return [{ code: 'too-few-rows', params: { limit: min } }];
  if (max !== undefined && count > max) return [{ code: 'too-many-rows', params: { limit: max } }];
  return [];
}

interface Pattern {
  readonly source: string;
  readonly hint: string;
}

const EMAIL = '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$';
const PHONE = '^\\+?[\\d\\s()-]{5,20}$';

function patternOf(setting: (name: string) => Json | undefined): Pattern | undefined {
  const source = setting('pattern');
  const words = setting('patternErrorMessage');
  const hint = typeof words === 'string' && words !== '' ? `：${words}` : '';
  if (typeof source === 'string' && source !== '') return { source, hint };
  const type = setting('validationType');
  return type === 'email' ? { source: EMAIL, hint } : type === 'phone' ? { source: PHONE, hint } : undefined;
}

function textFindings(value: string, min: number | undefined, max: number, pattern: Pattern | undefined): Finding[] {
  const findings: Finding[] = [];
  const length = [...value.trim()].length;
  if (min !== undefined && length < min) findings.push({ code: 'too-short', params: { limit: min } });
  if (length > max) findings.push({ code: 'too-long', params: { limit: max } });
  else if (pattern && !new RegExp(pattern.source, 'u').test(value)) findings.push({ code: 'pattern-mismatch', params: { hint: pattern.hint } });
  return findings;
}

/** The values on offer: listed, from a variable (`valuesKey`), or computed (`valuesExpression`). `undefined` = the form does not limit them. */
export function optionsOf(field: FormField, names: JsonObject, evaluate: FormEvaluate): readonly Json[] | undefined {
  const { values, valuesKey, valuesExpression } = field.component;
  const found = Array.isArray(values)
    ? values
    : typeof valuesKey === 'string' && valuesKey !== ''
      ? names[valuesKey]
      : typeof valuesExpression === 'string' && valuesExpression !== ''
        ? evaluate(valuesExpression.replace(/^=/, ''), names)
        : undefined;
  if (!Array.isArray(found)) return undefined;
  return (found as readonly Json[]).map((option) => (isJsonObject(option) ? (option['value'] ?? null) : option));
}
