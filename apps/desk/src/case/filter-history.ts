import type { HistoryEntry } from '@liuzhuan/contract';

export interface HistoryFilter {
  readonly search: string;
  readonly step: string;
  readonly person: string;
  /** Also the machine's own moves from node to node. */
  readonly machine: boolean;
}

/** Kind of the entries that carry the machine's trace; all others are what people did or were told. */
const MACHINE_KIND = 'step';

/** The entries a reader asked for. */
export function filterHistory(entries: readonly HistoryEntry[], filter: HistoryFilter): HistoryEntry[] {
  const search = filter.search.trim().toLowerCase();
  return entries.filter(
    (entry) =>
      (filter.machine || entry.kind !== MACHINE_KIND) &&
      (filter.step === '' || entry.nodeName === filter.step) &&
      (filter.person === '' || entry.actor?.id === filter.person) &&
      (search === '' || `${entry.text.zh} ${entry.text.en} ${entry.actor?.name ?? ''} ${entry.nodeName ?? ''}`.toLowerCase().includes(search)),
  );
}
