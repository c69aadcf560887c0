import type { Change, ChangeKind } from '@liuzhuan/comparison';
import { KINDS } from './kind-look';

/** A mark on one of the drawings. */
export interface DrawingMark {
  readonly id: string;
  readonly kind: ChangeKind;
}

/** What each element of a drawing became; where several things happened to it, the weightiest. */
export function drawingMarks(changes: readonly Change[], side: 'before' | 'after'): readonly DrawingMark[] {
  const marks = new Map<string, ChangeKind>();
  for (const { kind, elements } of changes) {
    for (const element of elements) {
      const id = element[side];
      if (id === undefined) continue;
      const known = marks.get(id);
      // A line less at a step is a change of the step; only what is gone as a whole is marked as gone.
      const own = element.before !== undefined && element.after !== undefined && kind !== 'moved' ? 'changed' : kind;
      if (known === undefined || KINDS.indexOf(own) < KINDS.indexOf(known)) marks.set(id, own);
    }
  }
  return [...marks].map(([id, kind]) => ({ id, kind }));
}
