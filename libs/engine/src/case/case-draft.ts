import { asId, Defect, type DefinitionId, type Instant, type Json, type JsonObject, type PersonId } from '@liuzhuan/kernel';
import { type ActivationId, caseVariables, type NodeId, type NodeProgram, type ProgramRef, type Snapshot } from '@liuzhuan/machine';
import { isActivePerson } from '../directory/directory-index';
import type { HistoryKind } from '../history/history-kinds';
import type { EngineIncidentCode } from '../incidents/incident-codes';
import type { ChangeSet, DrawRequest, DrawResult, WaitSite } from '../ports/change-set';
import type { InstanceRecord, JobRecord, NoticeRecord, TaskRecord } from '../records/records';
import { ChangeBook } from './change-book';
import type { CommandContext } from './command-context';

/** Where a row of the history belongs, and who did it when it was not the giver of the command. */
export interface HistorySite {
  readonly node?: NodeId | null;
  readonly activation?: ActivationId | null;
  readonly actor?: PersonId | null;
}

/** A case while a command changes it. Lives for one decision; what comes out is a change set. */
export class CaseDraft {
  readonly book: ChangeBook;
  /** The record as loaded, or as the start command made it; `finish` brings it up to date. */
  instance: InstanceRecord;
  private historySeq: number;
  private drawn = 0;
  private readonly drawRequests: DrawRequest[] = [];

  constructor(
    readonly context: CommandContext,
    instance: InstanceRecord,
    private readonly isNew: boolean,
  ) {
    this.instance = instance;
    this.book = new ChangeBook(context.loaded.openTasks, context.needs);
    this.historySeq = context.loaded.historySeq;
  }

  get now(): Instant {
    return this.context.world.now;
  }

  get snapshot(): Snapshot {
    return this.instance.state;
  }

  /** The person who gave the command; null for a service. */
  get actor(): PersonId | null {
    return this.context.actor.person ?? null;
  }

  node(program: ProgramRef, id: NodeId): NodeProgram {
    const node = this.findNode(program, id);
    if (!node) throw new Defect(`Expected node ${id} in ${program} but there is none`);
    return node;
  }

  /** A node by its id, which may come from a caller. */
  findNode(program: ProgramRef, id: NodeId): NodeProgram | undefined {
    for (const scope of Object.values(this.context.world.definition(program).program.scopes)) {
      const node = Object.hasOwn(scope.nodes, id) ? scope.nodes[id] : undefined;
      if (node) return node;
    }
    return undefined;
  }

  record(kind: HistoryKind, data: JsonObject, site: HistorySite = {}): void {
    this.historySeq += 1;
    const { node = null, activation = null, actor = this.actor } = site;
    this.book.history.push({ instance: this.instance.id, seq: this.historySeq, at: this.now, kind, node, activation, actor, data });
  }

  openTaskAt(activation: ActivationId): TaskRecord | undefined {
    return this.book.openTaskAt(activation);
  }

  addJob(job: Pick<JobRecord, 'activation' | 'node' | 'kind' | 'dueAt' | 'payload'> & Partial<Pick<JobRecord, 'topic' | 'attempts'>>): void {
    const { organisation, id } = this.instance;
    this.book.addJob({ topic: null, attempts: 0, ...job, id: this.context.ids.job(), organisation, instance: id });
  }

  /** Puts down an incident of the engine's own. */
  raiseIncident(code: EngineIncidentCode, site: WaitSite, params: JsonObject): void {
    this.addIncident(code, site, params);
  }

  addIncident(code: string, site: { readonly activation: ActivationId | null; readonly node: NodeId | null }, params: JsonObject): void {
    const { organisation, id } = this.instance;
    this.book.addIncident({ id: this.context.ids.incident(), organisation, instance: id, ...site, code, params, raisedAt: this.now, resolvedAt: null });
    this.record('incident.raised', { code, params }, { ...site, actor: null });
  }

  /** Words to persons; those who have left the organisation are passed over. Gives the persons told. */
  notify(persons: readonly string[], kind: NoticeRecord['kind'], text: string, task: TaskRecord | null = null): readonly PersonId[] {
    const { organisation, id: instance } = this.instance;
    const told = [...new Set(persons)].filter((person) => isActivePerson(this.context.world.directory, person)).map((person) => asId<PersonId>(person));
    for (const person of told) {
      this.book.notices.push({ id: this.context.ids.notice(), organisation, person, instance, task: task?.id ?? null, kind, text, at: this.now });
    }
    return told;
  }

  /** The next number of a series, once the store has drawn it; undefined = asked for, decide again with it. */
  draw(series: string, pattern: string): DrawResult | undefined {
    const result = this.context.draws[this.drawn];
    this.drawn += 1;
    if (!result) this.drawRequests.push({ organisation: this.instance.organisation, series, pattern, instance: this.instance.id, at: this.now });
    return result;
  }

  get requestedDraws(): readonly DrawRequest[] {
    return this.drawRequests;
  }

  /** The case moved on. */
  moveTo(state: Snapshot): void {
    this.instance = { ...this.instance, state };
  }

  /** The case runs this version from now on. */
  runs(definition: DefinitionId): void {
    this.instance = { ...this.instance, definition };
  }

  /** A variable of the case itself (outermost scope). */
  variable(name: string): Json | undefined {
    const variables = caseVariables(this.snapshot);
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }

  changes(): ChangeSet {
    const { state } = this.instance;
    // A suspended case is a running one: its tasks stay in the inboxes, the machine refuses what would move it.
    const status = state.status === 'suspended' ? 'active' : state.status;
    const hasEnded = status !== 'active';
    const instance: InstanceRecord = {
      ...this.instance,
      status,
      endedAt: hasEnded ? (this.instance.endedAt ?? this.now) : null,
      endNode: state.end?.node ?? null,
      revision: this.isNew ? 1 : this.instance.revision + 1,
    };
    const dataStoresWritten = this.context.world.dataStores?.written ?? [];
    return { organisation: instance.organisation, instance, ...this.book.rows(), ...(dataStoresWritten.length > 0 && { dataStoresWritten }) };
  }
}
