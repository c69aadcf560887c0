import type { HistoryEntry } from '@liuzhuan/contract';
import { describeHistory, type DefinitionRecord, type HistoryRecord } from '@liuzhuan/engine';
import type { Scene } from './scene';
import { nodeOf } from './opinion-view';

/** A case's history as sentences: who did what when. The machine's own trace stays out. */
export function historyViews(history: readonly HistoryRecord[], definitions: readonly DefinitionRecord[], { names }: Scene): HistoryEntry[] {
  const nodeName = (id: string) => definitions.map((definition) => nodeOf(definition, id)?.name).find((name) => name);
  return history
    .filter((record) => record.kind !== 'step')
    .map((record) => ({
      seq: record.seq,
      at: record.at,
      kind: record.kind,
      node: record.node ?? undefined,
      nodeName: record.node === null ? undefined : nodeName(record.node),
      actor: names.maybe(record.actor),
      text: describeHistory(record.kind, record.data, (person) => names.nameOf(person)),
      data: record.data as HistoryEntry['data'],
    }));
}
