import type { DirectoryDto } from '@liuzhuan/contract';
import type { FormData } from '../form/form-view';

/**
 * Persons and units stand in a case's data by their ids; a reader sees names. Only in fields that are not editable here: what is sent
 * back must stay an id.
 */
export function showNames(data: FormData, editable: readonly string[], directory: DirectoryDto | undefined): FormData {
  if (!directory || editable.includes('*')) return data;
  const names = new Map([...directory.units, ...directory.persons, directory.organisation].map(({ id, name }) => [id, name]));
  const kept = new Set(editable.map((key) => key.split('.')[0]));
  const named = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value);
  const shown = (value: unknown): unknown => {
    if (!Array.isArray(value)) return named(value);
    const known = value.length > 0 && value.every((member) => typeof member === 'string' && names.has(member));
    return known ? value.map(named).join('、') : value;
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, kept.has(key) ? value : shown(value)]));
}
