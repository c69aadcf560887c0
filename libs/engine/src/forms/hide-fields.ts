import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { componentsOf } from './form-field';

const pathOf = (around: string, own: Json | undefined) => (typeof own === 'string' && own !== '' ? (around === '' ? own : `${around}.${own}`) : around);

/** Whether a path is one of the hidden fields, or lies within one. */
export function isHidden(hidden: readonly string[], path: string): boolean {
  return hidden.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
}

/**
 * A form-js schema without the fields hidden at a step: neither their labels nor their options leave the house. Names are keys or dotted paths; a group
 * with a path, or a list, goes with all in it. A group left empty goes, too.
 */
export function hideFields(schema: JsonObject, hidden: readonly string[]): JsonObject {
  return hidden.length === 0 ? schema : withoutFields(schema, hidden, '');
}

function withoutFields(container: JsonObject, hidden: readonly string[], around: string): JsonObject {
  const components = componentsOf(container).flatMap((component): readonly JsonObject[] => {
    const holds = component['type'] === 'group' || component['type'] === 'dynamiclist';
    const path = pathOf(around, holds ? component['path'] : component['key']);
    const named = path !== around;
    if (named && isHidden(hidden, path)) return [];
    if (component['type'] !== 'group') return [component];
    const left = withoutFields(component, hidden, path);
    return componentsOf(left).length > 0 || componentsOf(component).length === 0 ? [left] : [];
  });
  return { ...container, components: [...components] };
}

/** Data without what is hidden, in nested objects too. */
export function withoutHidden(data: JsonObject, hidden: readonly string[], around = ''): JsonObject {
  if (hidden.length === 0) return data;
  const left = Object.entries(data).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const path = around + name;
    if (isHidden(hidden, path)) return [];
    return [[name, isJsonObject(value) ? withoutHidden(value, hidden, `${path}.`) : value]];
  });
  return Object.fromEntries(left);
}
