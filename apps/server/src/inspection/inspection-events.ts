import type { DefinitionRecord, HistoryRecord } from '@liuzhuan/engine';
import { machineOf, type TraceEntry } from '@liuzhuan/machine';

/** One event of the inspection protocol of Stately's inspector (`@statelyai/inspect`): actors, what they received, where they stand. */
export interface InspectionEvent {
  readonly type: '@xstate.actor' | '@xstate.event' | '@xstate.snapshot';
  readonly id: string;
  readonly rootId: string;
  readonly sessionId: string;
  readonly createdAt: string;
  readonly createdAtMs: number;
  readonly _version: string;
  readonly name?: string;
  readonly parentId?: string;
  readonly definition?: string;
  readonly event?: { readonly type: string };
  readonly sourceId?: string;
  readonly snapshot?: { readonly status: 'active' | 'done' | 'stopped'; readonly value: string; readonly context: Readonly<Record<string, never>> };
}

const PROTOCOL_VERSION = '0.7.2';
const ENDS: Partial<Record<TraceEntry['kind'], 'done' | 'stopped'>> = { withdrawn: 'stopped', cancelled: 'stopped' };

/**
 * Turns the history of a case into inspection events: the case is the root actor, every token is an actor whose state is the node it
 * stands on, and its machine is that of its scope. Feed it the records in order; it remembers who is known.
 */
export class InspectionTranslator {
  private readonly scopes = new Map<string, { readonly program: string; readonly node: string }>();
  private readonly known = new Set<string>();
  private count = 0;

  constructor(
    private readonly instance: string,
    private readonly definitionOf: (id: string) => DefinitionRecord | undefined,
  ) {}

  translate(record: HistoryRecord): readonly InspectionEvent[] {
    if (record.kind !== 'step') return [];
    const trace = (record.data['trace'] ?? []) as unknown as readonly TraceEntry[];
    const cause = { type: String(record.data['event'] ?? 'step') };
    const begin = this.known.has(this.instance) ? [] : [this.actor(record, this.instance, 'case')];
    return [...begin, this.event(record, '@xstate.event', this.instance, { event: cause }), ...trace.flatMap((entry) => this.ofEntry(record, entry))];
  }

  private ofEntry(record: HistoryRecord, entry: TraceEntry): readonly InspectionEvent[] {
    if (entry.kind === 'scope.opened') this.scopes.set(entry.scope, { program: entry.program, node: entry.node });
    if (!('token' in entry)) return [];
    const events = this.known.has(entry.token) ? [] : [this.actor(record, entry.token, entry.token, this.instance, this.machineJson(entry.scope))];
    const what = entry.kind === 'taken' ? entry.flow : entry.node;
    events.push(this.event(record, '@xstate.event', entry.token, { event: { type: `${entry.kind}.${what}` }, sourceId: this.instance }));
    if (entry.kind === 'taken') return events;
    const status = ENDS[entry.kind] ?? 'active';
    events.push(this.event(record, '@xstate.snapshot', entry.token, { snapshot: { status, value: entry.node, context: {} } }));
    return events;
  }

  private actor(record: HistoryRecord, sessionId: string, name: string, parentId?: string, definition?: string): InspectionEvent {
    this.known.add(sessionId);
    const value = name === 'case' ? 'active' : '';
    return this.event(record, '@xstate.actor', sessionId, { name, parentId, definition, snapshot: { status: 'active', value, context: {} } });
  }

  private event(record: HistoryRecord, type: InspectionEvent['type'], sessionId: string, rest: Partial<InspectionEvent>): InspectionEvent {
    this.count += 1;
    const createdAtMs = Date.parse(record.at);
    return { type, id: `${record.seq}.${this.count}`, rootId: this.instance, sessionId, createdAt: record.at, createdAtMs, _version: PROTOCOL_VERSION, ...rest };
  }

  /** The XState configuration of a scope's machine, as the protocol wants it: JSON text. */
  private machineJson(scope: string): string | undefined {
    const opened = this.scopes.get(scope);
    const program = opened && this.definitionOf(opened.program)?.program;
    if (!program) return undefined;
    const key = program.scopes[opened.node] ? opened.node : program.root;
    return JSON.stringify(machineOf(program, key).config);
  }
}
