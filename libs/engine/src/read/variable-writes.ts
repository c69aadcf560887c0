import { isJsonObject, type Instant, type Json, type JsonObject, type PersonId } from '@liuzhuan/kernel';
import type { NodeId, ProgramRef, ScopeInstanceId, TraceEntry } from '@liuzhuan/machine';
import { broughtBy, type LongValue, type WrittenValues } from '../history/written-values';
import type { HistoryRecord } from '../records/records';

/** The last write of a variable. With neither `value` nor `long` the history does not say which value: the case is older than that record, or its scope is gone. */
export interface VariableWrite {
  readonly scope: ScopeInstanceId;
  /** Node that opened the scope: the process itself, a sub-process, a call, a step of several members. */
  readonly opener: NodeId;
  readonly program: ProgramRef;
  /** The scope was still open then. */
  readonly open: boolean;
  readonly name: string;
  readonly value?: Json;
  readonly long?: LongValue;
  readonly at: Instant;
  /** Row of the history that wrote it. */
  readonly seq: number;
  /** Whose action led to it; null for the system. */
  readonly actor: PersonId | null;
  /** Step that wrote it; null at the start of the case and when an administrator corrected it. */
  readonly node: NodeId | null;
}

type Row = Pick<HistoryRecord, 'kind' | 'seq' | 'at' | 'actor' | 'node' | 'data'>;

/**
 * Who wrote each variable last, when and at which step, after the given rows, the first ones of a case's history. Members of a multi-instance activity keep
 * their own variables to themselves until the activity is done; those are not among them.
 */
export function variableWrites(history: readonly Row[]): readonly VariableWrite[] {
  const writes = new Map<string, VariableWrite>();
  const scopes = new Map<ScopeInstanceId, { opener: NodeId; program: ProgramRef; open: boolean }>();
  let before: Row | undefined;
  for (const row of history) {
    if (row.kind === 'step') {
      // The node of an entry before a value was written is the step that wrote it; the first ones belong to the row that asked for the step.
      let node: NodeId | null = before?.node ?? null;
      for (const entry of (row.data['trace'] ?? []) as unknown as readonly TraceEntry[]) {
        if (entry.kind === 'scope.opened') scopes.set(entry.scope, { opener: entry.node, program: entry.program, open: true });
        else if (entry.kind === 'scope.migrated') scopes.set(entry.scope, { ...(scopes.get(entry.scope) ?? { opener: entry.node, open: true }), program: entry.program });
        else if (entry.kind === 'scope.closed' || entry.kind === 'scope.cancelled') close(scopes, entry.scope);
        if (entry.kind === 'variables') {
          const { opener = '', program = '', open = true } = scopes.get(entry.scope) ?? {};
          for (const name of entry.names) {
            const { at, seq, actor } = row;
            writes.set(`${entry.scope} ${name}`, { scope: entry.scope, opener, program, open, name, ...valueIn(row.data, before?.data, entry.scope, name), at, seq, actor, node });
          }
        } else if ('node' in entry && entry.kind !== 'scope.opened') node = entry.node;
      }
    }
    before = row;
  }
  return [...writes.values()].map((write) => ({ ...write, open: scopes.get(write.scope)?.open ?? write.open }));
}

function close(scopes: Map<ScopeInstanceId, { opener: NodeId; program: ProgramRef; open: boolean }>, id: ScopeInstanceId): void {
  const scope = scopes.get(id);
  if (scope) scopes.set(id, { ...scope, open: false });
}

function valueIn(data: JsonObject, said: JsonObject | undefined, scope: ScopeInstanceId, name: string): Pick<VariableWrite, 'value' | 'long'> {
  const { values, long } = data as unknown as WrittenValues;
  const value = values?.[scope]?.[name];
  if (value !== undefined) return { value };
  const kept = long?.[scope]?.[name];
  if (kept) return { long: kept };
  const brought = said && isJsonObject(said) ? broughtBy(said)[name] : undefined;
  return brought === undefined ? {} : { value: brought };
}
