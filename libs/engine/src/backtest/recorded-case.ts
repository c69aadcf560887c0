import type { Instant, JsonObject, PersonId } from '@liuzhuan/kernel';
import { caseVariables, type NodeId } from '@liuzhuan/machine';
import type { WrittenValues } from '../history/written-values';
import { traceOf } from '../read/way-gone';
import type { HistoryRecord, InstanceRecord, TaskRecord } from '../records/records';

/** A case that has ended, with everything that is on record of it. */
export interface RecordedCase {
  readonly instance: InstanceRecord;
  readonly history: readonly HistoryRecord[];
  readonly tasks: readonly TaskRecord[];
}

/** One thing that people or the outside did to a case, as recorded. */
export type Happening = { readonly at: Instant } & (
  | { readonly kind: 'task'; readonly node: NodeId; readonly by: PersonId | null; readonly outcome: string | null; readonly opinion: string | null; readonly data: JsonObject; readonly member: number | null }
  | { readonly kind: 'return'; readonly node: NodeId; readonly to: NodeId; readonly by: PersonId | null }
  | { readonly kind: 'service'; readonly node: NodeId; readonly variables: JsonObject }
  | { readonly kind: 'message'; readonly name: string; readonly payload: JsonObject }
  | { readonly kind: 'variables'; readonly variables: JsonObject }
);

/** Interventions whose effect hangs on where exactly the case stood: no other drawing can be played with them. */
const INTERVENTIONS: ReadonlySet<string> = new Set(['case.jumped', 'case.restarted', 'member.added', 'member.removed', 'choice.made', 'choice.concluded', 'task.taken-back']);

/** The first intervention in a case; undefined without one. */
export function interventionIn({ history }: RecordedCase): HistoryRecord | undefined {
  return history.find(({ kind }) => INTERVENTIONS.has(kind));
}

/** What happened to a case from outside, in order. Timers are not among it: they follow from the drawing. */
export function happeningsOf({ history, tasks }: RecordedCase): readonly Happening[] {
  const byId = new Map<string, TaskRecord>(tasks.map((task) => [task.id, task]));
  return history.flatMap((row): Happening[] => {
    const { at, kind, node, actor, data } = row;
    const text = (name: string) => (typeof data[name] === 'string' ? data[name] : null);
    const object = (name: string) => (data[name] ?? {}) as JsonObject;
    const task = byId.get(text('task') ?? '');
    switch (kind) {
      case 'task.completed':
        return node === null ? [] : [{ at, kind: 'task', node, by: actor, outcome: text('outcome'), opinion: text('opinion'), data: object('data'), member: task?.member?.index ?? null }];
      case 'task.skipped':
        return node === null ? [] : [{ at, kind: 'task', node, by: actor, outcome: text('outcome'), opinion: null, data: {}, member: null }];
      case 'case.returned':
        return node === null ? [] : [{ at, kind: 'return', node, to: text('toNode') ?? '', by: actor }];
      case 'service.completed':
        return node === null ? [] : [{ at, kind: 'service', node, variables: object('variables') }];
      case 'message.received':
        return [{ at, kind: 'message', name: text('message') ?? '', payload: object('payload') }];
      case 'variables.set':
      case 'incident.retried':
        return data['variables'] === undefined ? [] : [{ at, kind: 'variables', variables: object('variables') }];
      default:
        return [];
    }
  });
}

/** Where the case began and with what. Cases older than the record of values (decision 0018) know what was overwritten later only as it was in the end. */
export function beginningOf({ instance, history }: RecordedCase): { readonly node: NodeId | null; readonly variables: JsonObject } {
  const started = history.find(({ kind }) => kind === 'case.started');
  const first = history.find(({ kind }) => kind === 'step');
  const names = new Set(traceOf(first ? [first] : []).flatMap((entry) => (entry.kind === 'variables' ? entry.names : [])));
  const root = Object.values(instance.state.scopes).find(({ parent }) => parent === undefined)?.id ?? '';
  const { values } = (first?.data ?? {}) as WrittenValues;
  const known = { ...caseVariables(instance.state), ...values?.[root] };
  return { node: started?.node ?? null, variables: Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name))) };
}
