import type { Diagnostic } from '@liuzhuan/kernel';

/**
 * One change to a drawing. Edits say what is to be different, not how: an editor carries them out with its own commands, so that they can be
 * undone. Elements are named by id, types as in the standard (`bpmn:EndEvent`).
 */
export type Edit =
  /** Attributes of an element; null takes one away. */
  | { readonly kind: 'set'; readonly element: string; readonly attributes: Readonly<Record<string, string | boolean | null>> }
  /** A flow becomes the default of its source and loses its condition. */
  | { readonly kind: 'default'; readonly flow: string }
  | { readonly kind: 'clear-condition'; readonly flow: string }
  /** An element is taken away; what came into it goes on to what followed it. */
  | { readonly kind: 'remove'; readonly element: string }
  /** A new node after an element, connected with it. */
  | { readonly kind: 'append'; readonly after: string; readonly type: string; readonly name: string }
  /** A new node between an element and what follows it: all ways out of the element leave the new node. */
  | { readonly kind: 'insert-after'; readonly after: string; readonly type: string }
  /** An element becomes one of another type, with the same flows. */
  | { readonly kind: 'replace'; readonly element: string; readonly type: string }
  /** Our extension elements of one type are replaced by this one; null only takes them away. */
  | { readonly kind: 'extension'; readonly element: string; readonly type: string; readonly attributes: Readonly<Record<string, string>> | null }
  /** The author is asked for a name where the element stands. */
  | { readonly kind: 'rename'; readonly element: string };

/** What one click can do about a finding. */
export interface Repair {
  /** What will be done, for the button. */
  readonly label: { readonly zh: string; readonly en: string };
  readonly edits: readonly Edit[];
}

/** What a repair needs to know of a finding. */
export type Repairable = Pick<Diagnostic, 'code' | 'location' | 'params'>;
