import type { TaskRecord } from '../records/records';
import type { CaseOutcome } from '../commands/case-command';
import type { Decision } from '../ports/engine-store';
import type { CaseDraft } from './case-draft';
import { caseTitle } from './case-title';

/** Ends a decision: asks for the numbers it still needs, or writes what it came to. */
export function conclude(draft: CaseDraft, about?: TaskRecord): Decision<CaseOutcome> {
  return concludeWith(draft, (outcome) => outcome, about);
}

/** Like {@link conclude}, with a value of the command's own. */
export function concludeWith<T>(draft: CaseDraft, value: (outcome: CaseOutcome) => T, about?: TaskRecord): Decision<T> {
  if (draft.requestedDraws.length > 0) return { kind: 'draw', requests: draft.requestedDraws };
  draft.instance = { ...draft.instance, title: caseTitle(draft) };
  const changes = draft.changes();
  const task = about && draft.book.task(about.id);
  return { kind: 'write', changes, value: value({ instance: changes.instance, opened: draft.book.opened, ...(task && { task }) }) };
}
