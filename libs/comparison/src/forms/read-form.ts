import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { Part, Thing, Things } from '../things/thing';

/** Ids are numbers the editor gave out, and the order of rows is told by the order of the fields. */
const FIELD_NOISE: ReadonlySet<string> = new Set(['id', 'components', 'layout.row']);
/** Which editor wrote the form in which version of its format. */
const FORM_NOISE = /^(components|exporter(\..*)?|executionPlatform(Version)?|\$schema)$/;
const FORM = 'form';

/** Takes a form-js schema apart: each field is a thing named by its key, lists of options are parts. Undefined for what is no form. */
export function readForm(content: string): Things | undefined {
  const schema = parsed(content);
  if (!schema) return undefined;
  const things = new Map<string, Thing>();
  things.set(FORM, { id: FORM, type: FORM, name: titleOf(schema), parts: partsOf(schema, (path) => FORM_NOISE.test(path)) });
  const visit = (components: Json | undefined, parent: string): void => {
    if (!Array.isArray(components)) return;
    for (const component of components) {
      if (!isJsonObject(component)) continue;
      const id = freeId(idOf(component), things);
      const [own, ...parts] = partsOf(component, (path) => FIELD_NOISE.has(path));
      const fields = new Map([...(own?.fields ?? []), ...(parent === FORM ? [] : [['@in', parent] as const])]);
      things.set(id, { id, type: text(component['type']), name: nameOf(component), parent, parts: [{ kind: '', fields }, ...parts] });
      visit(component['components'], id);
    }
  };
  visit(schema['components'], FORM);
  return things;
}

/** What people call a form: its first heading, else its id. */
export function titleOf(schema: JsonObject): string {
  const components = Array.isArray(schema['components']) ? schema['components'].filter(isJsonObject) : [];
  const heading = components.map((component) => /^#+\s*(.+)$/m.exec(text(component['text']))?.[1]).find((found) => found !== undefined);
  return heading?.trim() ?? text(schema['id']);
}

/** A form as JSON; undefined for what is none. */
export function parsed(content: string): JsonObject | undefined {
  try {
    const value = JSON.parse(content) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function idOf(component: JsonObject): string {
  const key = text(component['key']) || text(component['path']);
  return key === '' ? `#${text(component['id'])}` : key;
}

function nameOf(component: JsonObject): string {
  const shown = text(component['label']) || text(component['text']).replace(/^#+\s*/, '') || text(component['key']);
  return shown.split('\n')[0]?.trim() ?? '';
}

/** Two fields may write the same key, each under its condition. */
function freeId(id: string, things: Things): string {
  let free = id;
  for (let count = 2; things.has(free); count += 1) free = `${id} ${count}`;
  return free;
}

/** Values by their path; a list of objects becomes a part for each member. */
function partsOf(object: JsonObject, isNoise: (path: string) => boolean): readonly Part[] {
  const fields = new Map<string, string>();
  const parts: Part[] = [];
  const visit = (value: Json | undefined, path: string, into: Map<string, string>): void => {
    if (isNoise(path) || value === undefined) return;
    if (isJsonObject(value)) for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`, into);
    else if (Array.isArray(value) && value.some(isJsonObject)) {
      for (const member of value) {
        const held = new Map<string, string>();
        if (isJsonObject(member)) for (const [key, inner] of Object.entries(member)) visit(inner, key, held);
        else held.set('#', said(member));
        parts.push({ kind: path, fields: held });
      }
    } else into.set(path, said(value));
  };
  visit(object, '', fields);
  return [{ kind: '', fields }, ...parts];
}

function said(value: Json): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(said).join('、') : JSON.stringify(value);
}
