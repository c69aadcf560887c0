import type { Resource } from '@liuzhuan/engine';
import type { BilingualText, Diagnostic, Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';

/**
 * Where a release stands. `scheduled`: nothing more is to be decided, it waits for its time. `active`: it came into force, though a later version may have
 * taken its place. `sent-back`, `withdrawn`, `failed` and `rolled-back` are ends.
 */
export type ReleaseState = 'awaiting-review' | 'scheduled' | 'active' | 'sent-back' | 'withdrawn' | 'failed' | 'rolled-back';

/** An account that decided something. Two accounts of one person count as one. */
export interface Decider {
  readonly login: string;
  readonly person: PersonId | null;
}

/** Why a release could not come into force. */
export interface ReleaseFailure {
  readonly code: string;
  readonly message: BilingualText;
  readonly cure: BilingualText;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files of a process that somebody wants to put in force, without the files. */
export interface ReleaseRecord {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly process: string;
  readonly name: string;
  readonly kind: 'release' | 'roll-back';
  readonly state: ReleaseState;
  /** Process key → version that was in force when it was handed in; 0: none. */
  readonly base: Readonly<Record<string, number>>;
  readonly note: string;
  /** Why in spite of warnings; empty: without any. */
  readonly reason: string;
  /** Drawn from an older version than the one in force when it was handed in: which, and why it replaces that one all the same. */
  readonly overtaking: { readonly drawnFrom: number; readonly reason: string } | null;
  /** What has changed, in words. */
  readonly notes: string;
  readonly requestedAt: Instant;
  readonly requestedBy: Decider;
  /** Null: as soon as it is approved. */
  readonly activateAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly reviewedBy: Decider | null;
  readonly opinion: string;
  /** When it came into force, or failed to. */
  readonly activatedAt: Instant | null;
  /** The version of the process that it became. */
  readonly version: number | null;
  /** Of a roll-back: the version whose files came back. */
  readonly restores: number | null;
  readonly failure: ReleaseFailure | null;
  /** Withdrawn or rolled back: when, by whom (person or login), why. */
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly ending: string;
}

/** With the files. */
export interface FullRelease extends ReleaseRecord {
  readonly resources: readonly Resource[];
}
