import type { DefinitionRecord, HistoryRecord, IncidentRecord, InstanceRecord, JobRecord, SubscriptionRecord, TaskRecord } from '@liuzhuan/engine';
import { Defect, type Instant } from '@liuzhuan/kernel';
import { type AdHocChoice, adHocChoices, programsIn } from '@liuzhuan/machine';
import type { Rehearsal } from './rehearsal';

/** How a rehearsed case stands: everything to be seen and done now. */
export interface Standing {
  readonly now: Instant;
  /** The case started first, then the others. */
  readonly cases: readonly InstanceRecord[];
  readonly openTasks: readonly TaskRecord[];
  /** Tasks done, the latest first. */
  readonly doneTasks: readonly TaskRecord[];
  /** Timers, reminders and due dates still to come, the nearest first. */
  readonly clockwork: readonly JobRecord[];
  /** Work of outside services. */
  readonly services: readonly JobRecord[];
  /** Messages and signals waited for. */
  readonly waits: readonly SubscriptionRecord[];
  readonly incidents: readonly IncidentRecord[];
  /** Ad-hoc sub-processes in which somebody chooses what begins. */
  readonly choices: readonly AdHocChoice[];
  /** In the order it happened. */
  readonly history: readonly HistoryRecord[];
  /** The definitions the cases run by, called ones too; the first is that of the case started first. */
  readonly definitions: readonly DefinitionRecord[];
}

const CLOCKWORK: ReadonlySet<JobRecord['kind']> = new Set(['timer', 'reminder', 'overdue']);
const byTime = (one: JobRecord, other: JobRecord) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0);

/** Reads how a rehearsed case stands. */
export async function standingOf({ world, cases: ids }: Rehearsal): Promise<Standing> {
  const { rows } = world.cases;
  const isOurs = (row: { readonly instance: InstanceRecord['id'] | null }) => row.instance !== null && ids.includes(row.instance);
  const cases = ids.flatMap((id) => rows.instances.get(id) ?? []);
  const refs = new Set(cases.flatMap(({ definition, state }) => [definition, ...programsIn(state)]));
  const found = await Promise.all([...refs].map((id) => world.definitions.get(id as DefinitionRecord['id'])));
  const definitions = found.flatMap((definition) => definition ?? []);
  const program = (ref: string) => programOf(definitions, ref);
  const jobs = [...rows.jobs.values()].filter(isOurs).sort(byTime);
  const tasks = [...rows.tasks.values()].filter(isOurs);
  return {
    now: world.clock.now(),
    cases,
    openTasks: ids.flatMap((id) => rows.openTasks(id)),
    doneTasks: tasks.filter(({ status }) => status === 'completed').reverse(),
    clockwork: jobs.filter(({ kind }) => CLOCKWORK.has(kind)),
    services: jobs.filter(({ kind }) => kind === 'service'),
    waits: rows.subscriptions.filter(isOurs),
    incidents: [...rows.incidents.values()].filter((row) => isOurs(row) && row.resolvedAt === null),
    choices: cases.flatMap(({ state, status }) => (status === 'active' ? adHocChoices(state, { program }) : [])),
    history: rows.history.filter(isOurs),
    definitions,
  };
}

function programOf(definitions: readonly DefinitionRecord[], ref: string): DefinitionRecord['program'] {
  const found = definitions.find(({ id }) => id === ref);
  if (!found) throw new Defect(`Expected definition ${ref} but there is none`);
  return found.program;
}
