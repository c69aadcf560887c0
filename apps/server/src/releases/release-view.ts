import type { DiagnosticDto, Release } from '@liuzhuan/contract';
import type { ReleaseRecord } from '@liuzhuan/storage';
import type { NameBook } from '../names/name-book';
import { type Caller, isAdministrator } from '../session/caller';
import { deciderOf, isSameDecider, wordOf } from './decider';

/** What a view of a release is drawn with. */
export interface ReleaseScene {
  readonly caller: Caller;
  readonly names: NameBook;
  /** Versions in force by process. */
  readonly inForce: ReadonlyMap<string, number>;
}

/** A release as one account may see it, and what that account may do about it. */
export function releaseView(release: ReleaseRecord, { caller, names, inForce }: ReleaseScene): Release {
  const { id, process, name, kind, state, note, reason, overtaking, notes, opinion, ending, failure } = release;
  const mine = isSameDecider(deciderOf(caller), release.requestedBy);
  const waits = state === 'awaiting-review';
  return {
    ...{ id, process, name, kind, state, note, reason, notes, opinion, ending, mine },
    base: release.base[process] ?? 0,
    overtaking: overtaking ?? undefined,
    latest: inForce.get(process) ?? 0,
    requestedAt: release.requestedAt,
    requestedBy: names.nameOf(wordOf(release.requestedBy)),
    activateAt: release.activateAt ?? undefined,
    reviewedAt: release.reviewedAt ?? undefined,
    reviewedBy: release.reviewedBy ? names.nameOf(wordOf(release.reviewedBy)) : undefined,
    activatedAt: release.activatedAt ?? undefined,
    version: release.version ?? undefined,
    restores: release.restores ?? undefined,
    failure: failure ? { ...failure, diagnostics: failure.diagnostics as unknown as DiagnosticDto[] } : undefined,
    endedAt: release.endedAt ?? undefined,
    endedBy: release.endedBy === null ? undefined : names.nameOf(release.endedBy),
    mayReview: waits && !mine && isAdministrator(caller),
    mayWithdraw: (waits || state === 'scheduled') && (mine || isAdministrator(caller)),
  };
}
