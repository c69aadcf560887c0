import type { FormData } from './form-view';
import { pickEditable } from './pick-editable';

/** What was filled in, and into which form. */
export interface FilledIn {
  readonly form: string;
  readonly data: FormData;
}

/** What a form begins with: its data, and over them what was filled in already when the same form is only built anew, in another language. */
export function beginningOf(form: string, data: FormData, editable: readonly string[], filled: FilledIn | undefined): FormData {
  return { ...data, ...(filled?.form === form ? pickEditable(filled.data, editable) : {}) };
}
