import { compileExpression } from '@liuzhuan/feel';
import { type Diagnostic, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { diagnose, type EngineCode } from '../codes';
import { FIELD_TYPES } from './field-types';
import { componentsOf } from './form-field';

interface Check {
  readonly resource: string;
  readonly form: string;
  readonly found: Diagnostic[];
}

/** Checks a form-js schema without data: known types, keys, patterns, expressions. `resource` is its file. */
export function checkForm(schema: JsonObject, form: string, resource: string): Diagnostic[] {
  const check: Check = { resource, form, found: [] };
  checkLevel(schema, check, new Set());
  return check.found;
}

function checkLevel(container: JsonObject, check: Check, keys: Set<string>): void {
  for (const component of componentsOf(container)) {
    const type = typeof component['type'] === 'string' ? component['type'] : '';
    const name = nameOf(component);
    const report = (code: EngineCode, params: Record<string, Json> = {}) =>
      check.found.push(diagnose(code, { resource: check.resource, elementId: name }, { form: check.form, field: name, ...params }));
    const field = Object.hasOwn(FIELD_TYPES, type) ? FIELD_TYPES[type] : undefined;
    if (!field) {
      report('form-type-unknown', { type, known: Object.keys(FIELD_TYPES).join('、') });
      continue;
    }
    const key = type === 'dynamiclist' ? component['path'] : component['key'];
    if (field.holds !== 'none') checkKey(key, keys, report);
    checkPattern(component, report);
    for (const source of expressionsOf(component)) checkExpression(source, report);
    if (type === 'group') checkLevel(component, check, groupKeys(component, keys));
    if (type === 'dynamiclist') checkLevel(component, check, new Set());
  }
}

type Report = (code: EngineCode, params?: Record<string, Json>) => void;

/** Groups with a path have keys of their own. */
function groupKeys(group: JsonObject, keys: Set<string>): Set<string> {
  return typeof group['path'] === 'string' && group['path'] !== '' ? new Set() : keys;
}

function nameOf(component: JsonObject): string {
  const { key, label, id, path } = component;
  return [key, path, label, id].find((name): name is string => typeof name === 'string' && name !== '') ?? '?';
}

function checkKey(key: Json | undefined, keys: Set<string>, report: Report): void {
  if (typeof key !== 'string' || key === '') report('form-key-missing');
  else if (keys.has(key)) report('form-key-duplicate', { field: key });
  else keys.add(key);
}

function checkPattern(component: JsonObject, report: Report): void {
  const validate = component['validate'];
  const pattern = isJsonObject(validate) ? validate['pattern'] : undefined;
  if (typeof pattern !== 'string' || pattern === '' || pattern.startsWith('=')) return;
  try {
    new RegExp(pattern, 'u');
  } catch {
    report('form-pattern-broken', { pattern });
  }
}

/** FEEL of a component: hide condition, computed value, options, and limits that begin with `=`. */
function expressionsOf(component: JsonObject): readonly string[] {
  const { conditional, validate, expression, valuesExpression, readonly } = component;
  const limits = isJsonObject(validate) ? Object.values(validate) : [];
  const marked = [readonly, ...limits].filter((value): value is string => typeof value === 'string' && value.startsWith('='));
  const plain = [isJsonObject(conditional) ? conditional['hide'] : undefined, expression, valuesExpression];
  return [...plain.filter((value): value is string => typeof value === 'string' && value !== ''), ...marked];
}

function checkExpression(source: string, report: Report): void {
  const compiled = compileExpression(source);
  const [mistake] = compiled.ok ? [] : compiled.error;
  if (mistake) report('form-expression-broken', { reason: mistake.message.en, reasonZh: mistake.message.zh });
}
