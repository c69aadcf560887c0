import type { JsonObject } from '@liuzhuan/kernel';
import type { InstanceRecord, TaskRecord } from '../records/records';
import type { CaseDraft } from './case-draft';

/** What a command would come to, had it been carried out. */
export interface Consequences {
  readonly status: InstanceRecord['status'];
  /** Tasks it would open and leave open, and those that would find somebody to take them. */
  readonly opened: readonly TaskRecord[];
  /** Tasks that are open and would not be any more. */
  readonly withdrawn: readonly TaskRecord[];
  /** Incidents it would raise. */
  readonly incidents: readonly { readonly code: string; readonly node: string | null; readonly params: JsonObject }[];
  /** Series of which it would draw a number first. What comes after that is not known: numbers are not drawn to look. */
  readonly series: readonly string[];
}

/** The consequences of what has been done to a draft. */
export function consequencesOf(draft: CaseDraft): Consequences {
  const { instance, incidentsInserted } = draft.changes();
  return {
    status: instance.status,
    opened: [...draft.book.opened, ...draft.book.handed],
    withdrawn: draft.book.closed,
    incidents: incidentsInserted.map(({ code, node, params }) => ({ code, node, params })),
    series: draft.requestedDraws.map(({ series }) => series),
  };
}
