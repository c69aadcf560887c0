import type { Change, ChangeKind } from '@liuzhuan/comparison';
import { KINDS } from './kinds';

/** A mark on one of the drawings. */
export interface DrawingMark {
  readonly id: string;
  readonly kind: ChangeKind;
}

/** What each element of a drawing became; where several things happened to it, the weightiest. */
export function drawingMarks(changes: readonly Change[], side: 'before' | 'after'): readonly DrawingMark[] {
  const marks = new Map<string, ChangeKind>();
  for (const { kind, what, elements } of changes) {
    for (const element of elements) {
      const id = element[side];
      if (id === undefined) continue;
      const known = marks.get(id);
      // A line less at a step is a change of the step; only what is gone as a whole is marked as gone. A row of a table moves in the table.
      const own = what !== 'place' && element.before !== undefined && element.after !== undefined ? 'changed' : kind;
      if (known === undefined || KINDS.indexOf(own) < KINDS.indexOf(known)) marks.set(id, own);
    }
  }
  return [...marks].map(([id, kind]) => ({ id, kind }));
}
