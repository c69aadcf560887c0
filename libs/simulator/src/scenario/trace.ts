import type { HistoryRecord, InstanceRecord, NoticeRecord } from '@liuzhuan/engine';
import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';

/**
 * One line of a golden trace: what was done, what happened then, who was told. No ids that differ from run to run: nodes, persons,
 * outcomes, times and numbers only. `case` is given from the second case of a scenario on.
 */
export type ScenarioTrace = readonly ScenarioTraceEntry[];
export interface ScenarioTraceEntry extends JsonObject {
  readonly at: string;
}

/** Keys of history data that hold ids of rows. */
const ROW_IDS: ReadonlySet<string> = new Set(['task', 'instance', 'job', 'incident', 'definition']);

/** A history row without anything random. The case's number becomes `<number>`. */
export function historyEntry(record: HistoryRecord, instance: InstanceRecord, index: number): ScenarioTraceEntry {
  const { at, kind, node, actor, data } = record;
  const entry: JsonObject = kind === 'step' ? { event: `step ${String(data['event'])}`, path: pathOf(data['trace']) } : { event: kind, ...plain(data) };
  return withNumber({ at, ...caseNumber(index), ...(node && { node }), ...(actor && { actor }), ...entry }, instance);
}

/** A notice without anything random. */
export function noticeEntry({ at, person, kind, text }: NoticeRecord, instance: InstanceRecord, index: number): ScenarioTraceEntry {
  return withNumber({ at, ...caseNumber(index), notice: kind, person, text }, instance);
}

/** How the case stands when the scenario is over. */
export function endEntry(at: string, instance: InstanceRecord): ScenarioTraceEntry {
  const { status, endNode, title, state } = instance;
  const root = Object.values(state.scopes).find((scope) => scope.parent === undefined);
  return withNumber({ at, status, end: endNode, error: state.end?.error ?? null, title, variables: root ? sorted(root.variables) : {} }, instance);
}

function caseNumber(index: number): JsonObject {
  return index === 0 ? {} : { case: index + 1 };
}

function plain(data: JsonObject): JsonObject {
  return sorted(Object.fromEntries(Object.entries(data).filter(([key, value]) => !ROW_IDS.has(key) && value !== null)));
}

function sorted(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The machine's trace as words: `+Node` entered, `-Node` left or completed, `Flow` taken, else `kind:Node`. */
function pathOf(trace: Json | undefined): readonly string[] {
  return Array.isArray(trace) ? (trace as readonly Json[]).filter(isJsonObject).flatMap(pathWord) : [];
}

function pathWord(entry: JsonObject): readonly string[] {
  const { kind, node, flow } = entry;
  if (kind === 'taken') return [String(flow)];
  if (kind === 'variables') return [];
  return [kind === 'entered' ? `+${String(node)}` : kind === 'left' || kind === 'completed' ? `-${String(node)}` : `${String(kind)}:${String(node)}`];
}

function withNumber(entry: ScenarioTraceEntry, { number }: InstanceRecord): ScenarioTraceEntry {
  return JSON.parse(JSON.stringify(entry).replaceAll(number, '<number>')) as ScenarioTraceEntry;
}
