import type { FormData } from './form-view';

/** The part of a form's data that this step may change: `['*']` all, else the named fields (of `a.b` the whole of `a`). */
export function pickEditable(data: FormData, editable: readonly string[]): FormData {
  if (editable.includes('*')) return data;
  const keys = new Set(editable.map((key) => key.split('.')[0]));
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));
}
