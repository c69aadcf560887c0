import type {
  ChangeSet,
  HistoryRecord,
  IncidentRecord,
  InstanceRecord,
  JobRecord,
  NoticeRecord,
  NumberRecord,
  SubscriptionRecord,
  TaskRecord,
  WaitSite,
} from '@liuzhuan/engine';
import { Defect, type IncidentId, type InstanceId, type JobId, type Json, type JsonObject, type OrganisationId, type TaskId } from '@liuzhuan/kernel';

/** The tables of the twin. */
export class MemoryRows {
  readonly instances = new Map<InstanceId, InstanceRecord>();
  readonly tasks = new Map<TaskId, TaskRecord>();
  readonly jobs = new Map<JobId, JobRecord>();
  readonly incidents = new Map<IncidentId, IncidentRecord>();
  subscriptions: SubscriptionRecord[] = [];
  readonly history: HistoryRecord[] = [];
  readonly notices: NoticeRecord[] = [];
  readonly numbers: NumberRecord[] = [];
  readonly documentLocks: { readonly instance: InstanceId; readonly lock: NonNullable<ChangeSet['documentsLocked']> }[] = [];

  /** Values of data stores, by organisation and name. */
  private readonly stores = new Map<string, Json>();

  /** Answers of repeatable commands, by organisation, actor and key. */
  readonly answers = new Map<string, { readonly request: string; readonly answer: Json; readonly instance: InstanceId }>();

  /** Highest history seq, and tasks, of each case: what a load must not search the whole tables for. */
  private readonly seqs = new Map<InstanceId, number>();
  private readonly tasksOf = new Map<InstanceId, TaskId[]>();

  historySeq(instance: InstanceId): number {
    return this.seqs.get(instance) ?? 0;
  }

  /** Values of data stores; null where nothing has been written yet. */
  dataStores(organisation: OrganisationId, names: readonly string[]): JsonObject {
    return Object.fromEntries(names.map((name) => [name, this.stores.get(JSON.stringify([organisation, name])) ?? null]));
  }

  /** Open tasks of a case, in the order opened. */
  openTasks(instance: InstanceId): readonly TaskRecord[] {
    return (this.tasksOf.get(instance) ?? []).flatMap((id) => {
      const row = this.tasks.get(id);
      return row?.status === 'open' ? [row] : [];
    });
  }

  /** Writes a change set as the one statement of the database does: what ends is taken from what was there before, then rows come in. */
  write(changes: ChangeSet): void {
    const { instance } = changes;
    const before = this.instances.get(instance.id)?.revision ?? 0;
    if (before !== instance.revision - 1) throw new Defect(`Expected revision ${instance.revision - 1} of case ${instance.id} but it is ${before}`);
    this.instances.set(instance.id, instance);
    this.end(changes);
    for (const row of [...changes.tasksInserted, ...changes.tasksUpdated]) this.tasks.set(row.id, row);
    for (const row of changes.jobsInserted) this.jobs.set(row.id, row);
    for (const row of changes.incidentsInserted) this.incidents.set(row.id, row);
    this.subscriptions.push(...changes.subscriptionsInserted);
    for (const row of changes.tasksInserted) this.tasksOf.set(instance.id, [...(this.tasksOf.get(instance.id) ?? []), row.id]);
    this.history.push(...changes.history);
    this.seqs.set(instance.id, changes.history.at(-1)?.seq ?? this.historySeq(instance.id));
    this.notices.push(...changes.notices);
    for (const { name, value } of changes.dataStoresWritten ?? []) this.stores.set(JSON.stringify([changes.organisation, name]), value);
    if (changes.documentsLocked) this.documentLocks.push({ instance: instance.id, lock: changes.documentsLocked });
  }

  private end(changes: ChangeSet): void {
    const { id } = changes.instance;
    const at = (sites: readonly WaitSite[]) => (row: { readonly instance: InstanceId | null; readonly activation: string | null; readonly node: string | null }) =>
      row.instance === id && sites.some((site) => site.activation === row.activation && site.node === row.node);
    const jobEnds = at(changes.jobsEnded);
    for (const row of [...this.jobs.values()]) if (jobEnds(row)) this.jobs.delete(row.id);
    for (const job of changes.jobsDone) this.jobs.delete(job);
    const subscriptionEnds = at(changes.subscriptionsEnded);
    this.subscriptions = this.subscriptions.filter((row) => !subscriptionEnds(row));
    for (const { id: incident, site, at: resolvedAt } of changes.incidentsResolved) {
      const isMeant = site ? at([site]) : (row: IncidentRecord) => row.id === incident;
      for (const row of this.incidents.values()) if (row.resolvedAt === null && isMeant(row)) this.incidents.set(row.id, { ...row, resolvedAt });
    }
    this.move(changes);
    for (const { series, sequence, at: voidedAt, reason } of changes.numbersVoided) this.voidNumber(changes, series, sequence, { at: voidedAt, reason });
  }

  /** What goes on at another node of the same visit. */
  private move({ instance: { id }, sitesMoved = [] }: ChangeSet): void {
    const moved = <R extends { readonly instance: InstanceId | null; readonly activation: string | null; readonly node: string | null }>(row: R): R => {
      const site = row.instance === id ? sitesMoved.find(({ activation, from }) => activation === row.activation && from === row.node) : undefined;
      return site ? { ...row, node: site.node } : row;
    };
    if (sitesMoved.length === 0) return;
    for (const row of [...this.jobs.values()]) this.jobs.set(row.id, moved(row));
    for (const row of [...this.incidents.values()]) if (row.resolvedAt === null) this.incidents.set(row.id, moved(row));
    this.subscriptions = this.subscriptions.map(moved);
  }

  private voidNumber({ organisation }: ChangeSet, series: string, sequence: number, voided: NonNullable<NumberRecord['voided']>): void {
    const index = this.numbers.findIndex((row) => row.organisation === organisation && row.series === series && row.sequence === sequence && !row.voided);
    const row = this.numbers[index];
    if (row) this.numbers[index] = { ...row, voided };
  }
}
