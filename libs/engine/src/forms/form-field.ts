import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';

/** A component of a form-js schema that holds a value, or a container of such. */
export interface FormField {
  readonly type: string;
  /** Last part of the path. */
  readonly key: string;
  readonly label: string;
  readonly component: JsonObject;
  /** FEEL conditions under which it is hidden: its own and those of the groups around it. */
  readonly hiddenWhen: readonly string[];
  /** Fields of a row, for a dynamic list. */
  readonly row?: FormLevel;
}

/** The fields of one object of the data, by key: a field, or a nested object of further fields (dotted keys, groups with a path). */
export type FormLevel = ReadonlyMap<string, FormField | FormLevel>;

/** True for a nested object of fields. */
export function isFormLevel(entry: FormField | FormLevel): entry is FormLevel {
  return entry instanceof Map;
}

/** The paths of a form's fields: fields, the objects around them, and fields of rows by their own name. */
export function fieldPathsOf(schema: JsonObject): readonly string[] {
  return pathsIn(fieldsOfForm(schema), '');
}

function pathsIn(level: FormLevel, prefix: string): readonly string[] {
  return [...level].flatMap(([key, entry]) => {
    const path = prefix + key;
    if (isFormLevel(entry)) return [path, ...pathsIn(entry, `${path}.`)];
    return entry.row ? [path, ...pathsIn(entry.row, '')] : [path];
  });
}

type Building = Map<string, FormField | FormLevel>;

/** Reads a form-js schema (`components`, groups and dynamic lists with their `path`) into the shape of its data. */
export function fieldsOfForm(schema: JsonObject): FormLevel {
  const root: Building = new Map();
  collect(schema, root, []);
  return root;
}

function collect(container: JsonObject, level: Building, hiddenAround: readonly string[]): void {
  for (const component of componentsOf(container)) {
    const hiddenWhen = [...hiddenAround, ...hideConditionOf(component)];
    if (component['type'] === 'group') collect(component, levelAt(level, pathOf(component['path'])), hiddenWhen);
    else place(component, level, hiddenWhen);
  }
}

function place(component: JsonObject, level: Building, hiddenWhen: readonly string[]): void {
  const type = component['type'];
  const isList = type === 'dynamiclist';
  const path = pathOf(isList ? component['path'] : component['key']);
  const key = path.pop();
  if (typeof type !== 'string' || key === undefined) return;
  const row: Building = new Map();
  if (isList) collect(component, row, []);
  const label = typeof component['label'] === 'string' && component['label'] !== '' ? component['label'] : key;
  levelAt(level, path).set(key, { type, key, label, component, hiddenWhen, ...(isList && { row }) });
}

/** The components directly inside a form, group or dynamic list. */
export function componentsOf(container: JsonObject): readonly JsonObject[] {
  const components = container['components'];
  return Array.isArray(components) ? (components as readonly Json[]).filter(isJsonObject) : [];
}

function pathOf(path: Json | undefined): string[] {
  return typeof path === 'string' && path !== '' ? path.split('.') : [];
}

function levelAt(level: Building, path: readonly string[]): Building {
  let current = level;
  for (const part of path) {
    const found = current.get(part);
    const next: Building = found && isFormLevel(found) ? (found as Building) : new Map();
    current.set(part, next);
    current = next;
  }
  return current;
}

function hideConditionOf(component: JsonObject): string[] {
  const conditional = component['conditional'];
  const hide = isJsonObject(conditional) ? conditional['hide'] : undefined;
  return typeof hide === 'string' && hide !== '' ? [hide.replace(/^=/, '')] : [];
}
