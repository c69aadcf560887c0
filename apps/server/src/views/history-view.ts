import type { HistoryEntry } from '@liuzhuan/contract';
import { describeHistory, type DefinitionRecord, type HistoryRecord } from '@liuzhuan/engine';
import type { Scene } from './scene';
import { nodeOf } from './opinion-view';

/** A case's history as sentences: who did what when. The machine's own trace stays out. */
export function historyViews(history: readonly HistoryRecord[], definitions: readonly DefinitionRecord[], scene: Scene): HistoryEntry[] {
  return history.filter((record) => record.kind !== 'step').map((record) => historyView(record, definitions, scene));
}

/** One row of a history as a sentence, with its data. */
export function historyView(record: HistoryRecord, definitions: readonly DefinitionRecord[], { names }: Pick<Scene, 'names'>): HistoryEntry {
  const nodeName = (id: string) => definitions.map((definition) => nodeOf(definition, id)?.name).find((name) => name);
  return {
    seq: record.seq,
    at: record.at,
    kind: record.kind,
    node: record.node ?? undefined,
    nodeName: record.node === null ? undefined : nodeName(record.node),
    actor: names.maybe(record.actor),
    text: describeHistory(record.kind, record.data, (person) => names.nameOf(person)),
    data: record.data as HistoryEntry['data'],
  };
}
