import { randomUUID } from 'node:crypto';
import type { ChangeSet, HistoryRecord, InstanceRecord, JobRecord, Loaded, TaskRecord, UnitOfWork } from '@liuzhuan/engine';
import { asId, asInstant, type Instant, type InstanceId, type OrganisationId, type PersonId } from '@liuzhuan/kernel';

export const OFFICE = asId<OrganisationId>('test-office');
export const AT = asInstant('2026-11-22T01:30:00.000Z');

/** An instant so many seconds after {@link AT}. */
export function later(seconds: number): Instant {
  return asInstant(new Date(Date.parse(AT) + seconds * 1000).toISOString());
}

export const person = (id: string) => asId<PersonId>(id);

export function sampleInstance(fields: Partial<InstanceRecord> = {}): InstanceRecord {
  return {
    id: asId(randomUUID()),
    organisation: OFFICE,
    definition: asId('sample:1'),
    number: `2026-${randomUUID()}`,
    title: '关于印发工作方案的通知',
    status: 'active',
    starter: person('starter'),
    startedAt: AT,
    endedAt: null,
    endNode: null,
    revision: 1,
    // Keys in an order that jsonb would not keep.
    state: { format: 1, status: 'active', counters: { token: 1, activation: 1, scope: 1 }, scopes: {}, tokens: {}, activations: {}, performers: { Task_Longer: 'a', B: 'b' } },
    ...fields,
  };
}

export function sampleTask(instance: InstanceId, fields: Partial<TaskRecord> = {}): TaskRecord {
  return {
    id: asId(randomUUID()),
    organisation: OFFICE,
    instance,
    activation: 'a1',
    scope: 's1',
    node: 'Task_Draft',
    program: 'sample:1',
    name: '拟稿',
    status: 'open',
    assignee: person('officer'),
    candidates: [],
    assignmentRule: 'starter',
    createdAt: AT,
    due: null,
    dueText: null,
    dueSince: null,
    urgency: null,
    member: null,
    outcome: null,
    opinion: null,
    data: null,
    completedBy: null,
    completedAt: null,
    sentBy: person('starter'),
    delegations: [],
    revision: 1,
    ...fields,
  };
}

export function sampleJob(instance: InstanceId | null, fields: Partial<JobRecord> = {}): JobRecord {
  return {
    id: asId(randomUUID()),
    organisation: OFFICE,
    instance,
    activation: 'a1',
    node: 'Timer_1',
    kind: 'timer',
    topic: null,
    dueAt: AT,
    payload: {},
    attempts: 0,
    ...fields,
  };
}

export function historyLine(instance: InstanceId, seq: number, kind = 'noted'): HistoryRecord {
  return { instance, seq, at: AT, kind, node: null, activation: null, actor: person('officer'), data: { seq } };
}

/** A change with one history line and whatever is given beside it. */
export function sampleChanges(instance: InstanceRecord, seq: number, parts: Partial<ChangeSet> = {}): ChangeSet {
  return {
    organisation: instance.organisation,
    instance,
    tasksInserted: [],
    tasksUpdated: [],
    jobsInserted: [],
    jobsEnded: [],
    jobsDone: [],
    subscriptionsInserted: [],
    subscriptionsEnded: [],
    incidentsInserted: [],
    incidentsResolved: [],
    history: [historyLine(instance.id, seq)],
    notices: [],
    numbersVoided: [],
    documentsLocked: null,
    ...parts,
  };
}

/** Starts a case; the parts may depend on it. */
export function startOf(instance: InstanceRecord, parts: (instance: InstanceRecord) => Partial<ChangeSet> = () => ({})): UnitOfWork<number | undefined> {
  return {
    target: { kind: 'new', organisation: instance.organisation, instance: instance.id },
    decide: (loaded) => ({ kind: 'write', changes: sampleChanges(instance, 1, parts(instance)), value: loaded.nextCaseNumber }),
  };
}

/** One more revision of the case a target names. */
export function stepOf<T>(target: UnitOfWork<T>['target'], parts: (loaded: Loaded) => Partial<ChangeSet>, value: (loaded: Loaded) => T): UnitOfWork<T> {
  return {
    target,
    decide: (loaded) => {
      if (!loaded.instance) throw new Error('Expected the case to be there but it is not');
      const instance = { ...loaded.instance, revision: loaded.instance.revision + 1 };
      return { kind: 'write', changes: sampleChanges(instance, loaded.historySeq + 1, parts(loaded)), value: value(loaded) };
    },
  };
}
