import { type CaseReader, type Decision, type DefinitionStore, type DrawRequest, type DrawResult, type EngineStore, isStartedBy, isWaiting, type JobRecord, type Loaded, type NumberRecord, type Outcome, type UnitOfWork } from '@liuzhuan/engine';
import { Defect, type IncidentId, type Instant, type OrganisationId } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR, dateOf } from '@liuzhuan/worktime';
import { likeJsonb } from './like-jsonb';
import { MemoryRows } from './memory-rows';
import type { MemoryDefinitionStore } from './memory-definition-store';

/** The engine's store and reader over arrays, with every row open to look at. */
export interface MemoryStore extends EngineStore, CaseReader {
  readonly rows: MemoryRows;
}

export interface MemoryStoreOptions {
  /** Tables to begin with; default: empty ones. */
  readonly rows?: MemoryRows;
  /** Every row goes through JSON, with the key order of `jsonb`, each time it is loaded. */
  readonly throughJson?: boolean;
  /** Makes every decision twice and throws a Defect when they differ: PostgreSQL decides again after a conflict. */
  readonly decideTwice?: boolean;
  /** Where message start events are looked for. */
  readonly definitions?: DefinitionStore & Pick<MemoryDefinitionStore, 'inForce'>;
}

/** For the date where the office is. */
const CALENDAR = buildCalendar(CHINA_CALENDAR);

/** Rounds of drawing a decision may ask for before it is our mistake. */
const DRAW_LIMIT = 1000;

/** The in-memory twin of the PostgreSQL store: one decision at a time, all or nothing, numbers drawn without gaps. */
export function createMemoryStore(options: MemoryStoreOptions = {}): MemoryStore {
  const { rows = new MemoryRows() } = options;
  const pass = <T>(value: T): T => (options.throughJson === true && value !== undefined ? likeJsonb(value) : value);
  return {
    rows,
    transact: async <T>(work: UnitOfWork<T>) => transact(rows, options.decideTwice === true ? twice(work) : work, pass),
    dataStores: async (organisation, names) => pass(rows.dataStores(organisation, names)),
    instance: async (id) => pass(rows.instances.get(id)),
    openTasks: async (instance) => pass(rows.openTasks(instance)),
    dueJobs: async (until, kinds) => [...rows.jobs.values()].filter((row) => row.dueAt <= until && kinds.includes(row.kind)).sort((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0)),
    openIncidents: async (instance) => [...rows.incidents.values()].filter((row) => row.instance === instance && row.resolvedAt === null),
    incident: async (id) => rows.incidents.get(id),
    history: async (instance, after = 0) => rows.history.filter((row) => row.instance === instance && row.seq > after),
    notices: async (instance) => rows.notices.filter((row) => row.instance === instance),
    subscriptions: async ({ organisation, event, name, key }) =>
      rows.subscriptions
        .filter((row) => row.organisation === organisation && row.event === event && row.name === name && (event === 'signal' || row.key === key))
        .map((row) => ({ ...row, process: rows.instances.get(row.instance)?.definition.split(':')[0] ?? '' })),
    eventStarts: async (organisation, event, name) => (options.definitions?.inForce(organisation) ?? []).filter((definition) => isStartedBy(definition, event, name)),
  };
}

/** The same work, decided twice each time. */
function twice<T>(work: UnitOfWork<T>): UnitOfWork<T> {
  return {
    ...work,
    decide(loaded, draws) {
      const first = work.decide(loaded, draws);
      const second = work.decide(loaded, draws);
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new Defect(`Expected the same decision twice but got ${JSON.stringify([first, second])}`);
      return second;
    },
  };
}

function transact<T>(rows: MemoryRows, work: UnitOfWork<T>, pass: <V>(value: V) => V): Outcome<T> {
  const draws: DrawResult[] = [];
  let asked: readonly string[] | undefined;
  let withJobs = false;
  for (let round = 0; round < DRAW_LIMIT; round += 1) {
    const dataStores = asked && rows.dataStores(work.target.organisation, asked);
    const decision: Decision<T> = work.decide(pass({ ...load(rows, work), ...(dataStores && { dataStores }), ...(withJobs && { jobs: waitingJobs(rows, work) }) }), draws);
    switch (decision.kind) {
      case 'reject':
        return { ok: false, rejection: decision.rejection };
      case 'load':
        if (!decision.jobs || withJobs) throw new Defect('Expected a decision over a whole case but it asks for more of it');
        withJobs = true;
        break;
      case 'read':
        asked = decision.dataStores;
        break;
      case 'draw':
        for (const request of decision.requests) draws.push(draw(rows.numbers, draws, request));
        break;
      case 'nothing':
        if ((decision.jobsDone ?? []).every((job) => rows.jobs.has(job))) for (const job of decision.jobsInserted ?? []) rows.jobs.set(job.id, pass(job));
        for (const job of decision.jobsDone ?? []) rows.jobs.delete(job);
        return { ok: true, value: decision.value };
      case 'write':
        rows.numbers.push(...draws.map(({ taken: _, ...number }): NumberRecord => number));
        rows.write(pass(decision.changes));
        if (work.repeatable) rows.answers.set(answerKey(work), { request: work.repeatable.request, answer: pass(decision.answer ?? null), instance: decision.changes.instance.id });
        return { ok: true, value: decision.value, changes: decision.changes };
    }
  }
  throw new Defect(`Expected a decision within ${DRAW_LIMIT} rounds of drawing but there was none`);
}

function draw(kept: readonly NumberRecord[], drawn: readonly DrawResult[], { organisation, series, pattern, instance, at }: DrawRequest): DrawResult {
  const numbers: readonly NumberRecord[] = [...kept, ...drawn].filter((row) => row.organisation === organisation && row.series === series);
  const sequence = Math.max(0, ...numbers.map((row) => row.sequence)) + 1;
  const taken = numbers.filter((row) => !row.voided).length + 1;
  return { organisation, series, sequence, text: pattern.replaceAll('{n}', String(sequence)), instance, drawnAt: at, voided: null, taken };
}

function load(rows: MemoryRows, work: UnitOfWork<unknown>): Loaded {
  const { target } = work;
  const first = firstAnswer(rows, work);
  if (target.kind === 'new') return { openTasks: [], historySeq: 0, nextCaseNumber: nextCaseNumber(rows, target.organisation, target.at), job: target.job && rows.jobs.get(target.job), first };
  const own = <R extends { readonly organisation: OrganisationId }>(row: R | undefined) => (row?.organisation === target.organisation ? row : undefined);
  const task = target.kind === 'task' ? own(rows.tasks.get(target.task)) : undefined;
  const job = target.kind === 'job' ? own(rows.jobs.get(target.job)) : target.kind === 'instance' && target.job ? rows.jobs.get(target.job) : undefined;
  const incident = target.kind === 'incident' ? own(rows.incidents.get(target.incident as IncidentId)) : undefined;
  const id = target.kind === 'instance' ? target.instance : (task ?? (target.kind === 'job' ? job : undefined) ?? incident)?.instance;
  const instance = id ? own(rows.instances.get(id)) : undefined;
  const openTasks = instance ? rows.openTasks(instance.id) : [];
  return { instance, openTasks, task, job, incident, historySeq: instance ? rows.historySeq(instance.id) : 0, first };
}

/** What waits for its time in the case of a command. */
function waitingJobs(rows: MemoryRows, work: UnitOfWork<unknown>): readonly JobRecord[] {
  const { instance } = load(rows, work);
  return [...rows.jobs.values()].filter((row) => row.instance === instance?.id && isWaiting(row));
}

const answerKey = ({ target, repeatable }: UnitOfWork<unknown>): string => JSON.stringify([target.organisation, repeatable?.actor, repeatable?.key]);

/** What a repeatable command came to before; kept for ever here. */
function firstAnswer(rows: MemoryRows, work: UnitOfWork<unknown>): Loaded['first'] {
  const kept = work.repeatable && rows.answers.get(answerKey(work));
  return kept && { isSameRequest: kept.request === work.repeatable.request, answer: kept.answer, instance: rows.instances.get(kept.instance) };
}

/** Counted by the year of the start, where the office is: the country has one time zone. Without an instant over all years. */
function nextCaseNumber(rows: MemoryRows, organisation: OrganisationId, at: Instant | undefined): number {
  const year = at && dateOf(at, CALENDAR).slice(0, 4);
  return [...rows.instances.values()].filter((row) => row.organisation === organisation && (year === undefined || row.number.startsWith(`${year}-`))).length + 1;
}
