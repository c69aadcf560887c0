import type { ChangeKind } from '@liuzhuan/comparison';

/** In the order in which they are told. */
export const KINDS: readonly ChangeKind[] = ['added', 'removed', 'changed', 'moved'];

/** The sign beside the word: colour never stands alone. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '−', changed: '✎', moved: '⇄' };
