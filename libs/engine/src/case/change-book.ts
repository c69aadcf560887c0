import { Defect, type IncidentId, type Instant, type JobId, type TaskId } from '@liuzhuan/kernel';
import type { Receipt } from '../delivery/receipt';
import type { TaskNeeds } from './task-needs';
import type { ChangeSet, WaitSite } from '../ports/change-set';
import type { HistoryRecord, IncidentRecord, JobRecord, NoticeRecord, SubscriptionRecord, TaskRecord } from '../records/records';

type Voided = ChangeSet['numbersVoided'][number];
type Resolved = ChangeSet['incidentsResolved'][number];
type Moved = NonNullable<ChangeSet['sitesMoved']>[number];

const isAt = (site: WaitSite) => (row: { readonly activation: string | null; readonly node: string | null }) =>
  row.activation === site.activation && row.node === site.node;

/**
 * The rows of a change set in the making. What begins and ends within one command leaves no row: the store ends by site only what was
 * there before, and inserts afterwards.
 */
export class ChangeBook {
  private readonly tasks = new Map<TaskId, { readonly row: TaskRecord; readonly isNew: boolean; readonly isChanged: boolean }>();
  /** Tasks by their visits: there is at most one open at each. */
  private readonly tasksAt = new Map<string, TaskId>();
  private jobs: JobRecord[] = [];
  private readonly jobsEnded: WaitSite[] = [];
  private readonly jobsDone: JobId[] = [];
  private subscriptions: SubscriptionRecord[] = [];
  private readonly subscriptionsEnded: WaitSite[] = [];
  private incidents: IncidentRecord[] = [];
  private readonly incidentsResolved: Resolved[] = [];
  private readonly sitesMoved: Moved[] = [];
  readonly history: HistoryRecord[] = [];
  readonly notices: NoticeRecord[] = [];
  readonly numbersVoided: Voided[] = [];
  documentsLocked: ChangeSet['documentsLocked'] = null;
  receipt: Receipt | undefined;

  constructor(
    private readonly loaded: readonly TaskRecord[],
    private readonly needs?: TaskNeeds,
  ) {
    for (const row of loaded) this.put(row, false, false);
  }

  get openTasks(): readonly TaskRecord[] {
    this.needs?.all();
    return [...this.tasks.values()].flatMap(({ row }) => (row.status === 'open' ? [row] : []));
  }

  /** The open task of a visit. */
  openTaskAt(activation: string): TaskRecord | undefined {
    const id = this.tasksAt.get(activation);
    const row = id && this.task(id);
    if (!row) this.needs?.at(activation);
    return row?.status === 'open' ? row : undefined;
  }

  /** Rows, as they were, of the tasks that were open and are no longer. */
  get closed(): readonly TaskRecord[] {
    return this.loaded.filter(({ id }) => this.task(id)?.status !== 'open');
  }

  task(id: TaskId): TaskRecord | undefined {
    return this.tasks.get(id)?.row;
  }

  addTask(row: TaskRecord): void {
    this.put(row, true, false);
  }

  /** The row as it is to be; its revision is counted here, once per command. */
  changeTask(row: TaskRecord): void {
    const entry = this.entryOf(row);
    const { isNew, isChanged } = entry;
    const revision = isNew || isChanged ? entry.row.revision : entry.row.revision + 1;
    this.put({ ...row, revision }, isNew, true);
  }

  /** The row as it is to be, without a new revision: nothing changes that somebody at work on the task decides by. */
  amendTask(row: TaskRecord): void {
    const entry = this.entryOf(row);
    this.put({ ...row, revision: entry.row.revision }, entry.isNew, true);
  }

  private entryOf({ id }: TaskRecord) {
    const entry = this.tasks.get(id);
    if (!entry) throw new Defect(`Expected task ${id} to be loaded but it is not`);
    return entry;
  }

  private put(row: TaskRecord, isNew: boolean, isChanged: boolean): void {
    this.tasks.set(row.id, { row, isNew, isChanged });
    this.tasksAt.set(row.activation, row.id);
  }

  addJob(row: JobRecord): void {
    this.jobs.push(row);
  }

  endJobs(site: WaitSite): void {
    this.jobs = this.jobs.filter((row) => !isAt(site)(row));
    this.jobsEnded.push(site);
  }

  jobIsDone(id: JobId): void {
    this.jobsDone.push(id);
  }

  addSubscription(row: SubscriptionRecord): void {
    this.subscriptions.push(row);
  }

  endSubscriptions(site: WaitSite): void {
    this.subscriptions = this.subscriptions.filter((row) => !isAt(site)(row));
    this.subscriptionsEnded.push(site);
  }

  /** Jobs, subscriptions and incidents that are there already belong to another node from now on. */
  moveSite(moved: Moved): void {
    this.sitesMoved.push(moved);
  }

  addIncident(row: IncidentRecord): void {
    this.incidents.push(row);
  }

  resolveIncident(id: IncidentId, at: Instant): void {
    this.incidentsResolved.push({ id, at });
  }

  resolveIncidentsAt(site: WaitSite, at: Instant): void {
    this.incidents = this.incidents.filter((row) => !isAt(site)(row));
    this.incidentsResolved.push({ site, at });
  }

  /** Tasks this command opened and left open. */
  get opened(): readonly TaskRecord[] {
    return [...this.tasks.values()].flatMap(({ row, isNew }) => (isNew && row.status === 'open' ? [row] : []));
  }

  /** Open tasks that nobody could take before and somebody has now. */
  get handed(): readonly TaskRecord[] {
    return this.loaded.filter(isOrphan).flatMap(({ id }) => {
      const row = this.task(id);
      return row?.status === 'open' && !isOrphan(row) ? [row] : [];
    });
  }

  /** The rows, without the instance. */
  rows(): Omit<ChangeSet, 'organisation' | 'instance'> {
    const tasks = [...this.tasks.values()];
    return {
      tasksInserted: tasks.flatMap(({ row, isNew }) => (isNew ? [row] : [])),
      tasksUpdated: tasks.flatMap(({ row, isNew, isChanged }) => (!isNew && isChanged ? [row] : [])),
      jobsInserted: this.jobs,
      jobsEnded: this.jobsEnded,
      jobsDone: this.jobsDone,
      subscriptionsInserted: this.subscriptions,
      subscriptionsEnded: this.subscriptionsEnded,
      incidentsInserted: this.incidents,
      incidentsResolved: this.incidentsResolved,
      history: this.history,
      notices: this.notices,
      numbersVoided: this.numbersVoided,
      documentsLocked: this.documentsLocked,
      ...(this.sitesMoved.length > 0 && { sitesMoved: this.sitesMoved }),
      ...(this.receipt && { receipt: this.receipt }),
    };
  }
}

const isOrphan = ({ assignee, candidates }: TaskRecord): boolean => assignee === null && candidates.length === 0;
