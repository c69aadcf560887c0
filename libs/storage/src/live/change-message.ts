import type { ChangeSet } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';
import { participantsOf } from '../engine-store/participants-of';

/** The database channel on which nodes tell each other what changed. */
export const CHANNEL = 'liuzhuan';

/** Longest payload PostgreSQL takes, less room for its own byte. */
const PAYLOAD_BYTES = 7_900;

/** What a node hears: something was committed; ask again for what you show. */
export type ChangeMessage =
  | {
      readonly kind: 'case';
      readonly organisation: string;
      readonly instance: string;
      /** Whose lists may have changed; null: too many to name. */
      readonly persons: readonly string[] | null;
      readonly tasks: boolean;
      readonly notices: boolean;
      readonly incidents: boolean;
      readonly ended: boolean;
      /** When the earliest of the new jobs falls due; null without new ones. */
      readonly jobDue: Instant | null;
    }
  | { readonly kind: 'definition'; readonly organisation: string; readonly key: string }
  | { readonly kind: 'directory' | 'calendar' | 'releases'; readonly organisation: string }
  /** Somebody has the draft of a process open, and says so every few seconds: told only, never kept. */
  | { readonly kind: 'draft-open'; readonly organisation: string; readonly key: string; readonly login: string; readonly name: string; readonly at: Instant }
  /** The connection was lost for a while: anything may have changed. */
  | { readonly kind: 'unknown' };

/** The message of a step. */
export function messageOf(changes: ChangeSet): ChangeMessage {
  const due = changes.jobsInserted.map((job) => job.dueAt).sort();
  return {
    kind: 'case',
    organisation: changes.organisation,
    instance: changes.instance.id,
    persons: [...new Set([...participantsOf(changes), ...changes.notices.map((notice) => notice.person)])],
    tasks: changes.tasksInserted.length + changes.tasksUpdated.length > 0,
    notices: changes.notices.length > 0,
    incidents: changes.incidentsInserted.length + changes.incidentsResolved.length > 0,
    ended: changes.instance.status !== 'active',
    jobDue: due[0] ?? null,
  };
}

/** The message as a payload that fits. */
export function payloadOf(message: ChangeMessage): string {
  const text = JSON.stringify(message);
  if (Buffer.byteLength(text) <= PAYLOAD_BYTES) return text;
  return JSON.stringify({ ...message, persons: null });
}
