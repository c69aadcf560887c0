import type { Change, ChangeKind } from '@liuzhuan/comparison';

/** What of the differences is looked at. */
export interface ChangeFilter {
  readonly kinds: readonly ChangeKind[];
  readonly onlyRuns: boolean;
  /** An element of one of the drawings: only what concerns it. */
  readonly element?: { readonly side: 'before' | 'after'; readonly id: string };
}

/** The differences that pass, in their order. */
export function filterChanges(changes: readonly Change[], { kinds, onlyRuns, element }: ChangeFilter): readonly Change[] {
  return changes.filter(
    (change) =>
      kinds.includes(change.kind) && (!onlyRuns || change.affectsRun) && (!element || change.elements.some((each) => each[element.side] === element.id)),
  );
}

/** How many there are of each kind. */
export function countKinds(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** Differences of one step, form or table. */
export interface ChangeGroup {
  readonly key: string;
  readonly subject: Change['subject'];
  readonly changes: readonly Change[];
}

/** Gathers the differences by what they belong to, in the order of their first. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.group, [...(groups.get(change.group) ?? []), change]);
  return [...groups].flatMap(([key, members]) => (members[0] ? [{ key, subject: members[0].subject, changes: members }] : []));
}
