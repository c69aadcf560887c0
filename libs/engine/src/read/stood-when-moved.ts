import type { NodeId, ProgramRef } from '@liuzhuan/machine';
import type { HistoryRecord } from '../records/records';
import { standingAfter } from './standing-after';

/** The steps of a version at which a case stood when it was last carried from it into another one; none when it never was. */
export function stoodWhenMoved(history: readonly Pick<HistoryRecord, 'kind' | 'activation' | 'data'>[], from: ProgramRef, to: ProgramRef): ReadonlySet<NodeId> {
  const at = history.findLastIndex(({ kind, data }) => kind === 'case.migrated' && data['from'] === from && data['to'] === to);
  const standing = at < 0 ? [] : standingAfter(history.slice(0, at));
  return new Set(standing.filter(({ program }) => program === from).map(({ node }) => node));
}
