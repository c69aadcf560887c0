import { type Actor, deliver, deliveryOf, type InstanceRecord, type JobKind, type Outcome, type TaskRecord } from '@liuzhuan/engine';
import { asId, asInstant, type InstanceId, type Instant, isJsonObject, type Json, type PersonId } from '@liuzhuan/kernel';
import type { EngineUnderTest } from './engine-under-test';
import { ScenarioMismatch } from './mismatch';
import type { TaskChoice } from './scenario';
import { historyEntry, noticeEntry, type ScenarioTraceEntry } from './trace';

const WATCHED: readonly JobKind[] = ['timer', 'reminder', 'overdue'];
/** Later than any timer. */
const FAR = '9999-01-01T00:00:00.000Z';
/** Hours for which a start condition is looked at: a year. */
const LOOK_LIMIT = 8_784;
/** Deliveries after one command before it is taken for an endless exchange. */
const DELIVERY_LIMIT = 1000;

/** A scenario on its way: the engine, the cases it has begun and what has been told of them so far. */
export class Stage {
  readonly trace: ScenarioTraceEntry[] = [];
  readonly cases: InstanceId[] = [];
  private readonly told = new Map<InstanceId, { history: number; notices: number }>();

  constructor(
    public world: EngineUnderTest,
    readonly organisation: string,
  ) {}

  /** Somebody of the organisation; without person a service. */
  actor(person?: string): Actor {
    const organisation: Actor['organisation'] = asId(this.organisation);
    return person === undefined ? { organisation, roles: ['service'] } : { organisation, person: asId<PersonId>(person), roles: ['officer'] };
  }

  get administrator(): Actor {
    return { organisation: asId(this.organisation), roles: ['administrator'] };
  }

  /** Who acts on a whole case: the person named, else an administrator. */
  steersman(by?: string): Actor {
    return by === undefined ? this.administrator : this.actor(by);
  }

  get main(): InstanceId {
    const [first] = this.cases;
    if (first === undefined) throw new ScenarioMismatch('no case has been started');
    return first;
  }

  async instance(id: InstanceId = this.main): Promise<InstanceRecord> {
    const found = await this.world.cases.instance(id);
    if (!found) throw new ScenarioMismatch(`case ${id} is gone`);
    return found;
  }

  /** Puts down what a command did, delivers what it sent, and lets the engine be restarted. */
  async settle<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
    await this.tell();
    await this.restart();
    await this.deliverAll();
    return outcome;
  }

  async openTasks(): Promise<TaskRecord[]> {
    const tasks = await Promise.all(this.cases.map((id) => this.world.cases.openTasks(id)));
    return tasks.flat().sort((one, other) => order(one.node, other.node) || (one.member?.index ?? 0) - (other.member?.index ?? 0));
  }

  /** The open task a step means, and who does it. */
  async task({ task: node, by, member }: TaskChoice): Promise<{ task: TaskRecord; actor: Actor }> {
    const open = await this.openTasks();
    const there = open.filter((row) => row.node === node && (member === undefined || isMember(row, member)));
    const task = there.find((row) => by !== undefined && (row.assignee === by || row.candidates.includes(asId(by)))) ?? there[0];
    if (!task) throw new ScenarioMismatch(`no open task at ${node}`, { open: open.map((row) => row.node) });
    return { task, actor: this.actor(by ?? task.assignee ?? task.candidates[0]) };
  }

  /** Fires what falls due until the instant, in order, with the clock at each one's time; then the clock stands at the instant. */
  async advanceTo(until: Instant): Promise<void> {
    for (;;) {
      const due = await this.world.cases.dueJobs(until, WATCHED);
      const [next] = due.filter((job) => job.instance !== null && this.cases.includes(job.instance)).sort(byTime);
      if (!next) break;
      if (next.dueAt > this.world.clock.now()) this.world.clock.set(next.dueAt);
      const outcome = await this.world.engine.fireJob(this.actor(), { job: next.id });
      if (!outcome.ok) throw new ScenarioMismatch(`a ${next.kind} job was refused: ${outcome.rejection.code}`);
      await this.settle(outcome);
    }
    if (until > this.world.clock.now()) this.world.clock.set(until);
  }

  /** Moves the clock to the first start timer of the process at the start event, and fires it. */
  async startByTimer(key: string, node: string): Promise<void> {
    const pending = await this.world.cases.dueJobs(asInstant(FAR), ['timer']);
    const [job] = pending.filter((row) => row.instance === null && row.topic === key && row.node === node && row.organisation === this.organisation).sort(byTime);
    if (!job) throw new ScenarioMismatch(`no start timer waits at ${node}`);
    if (job.dueAt > this.world.clock.now()) this.world.clock.set(job.dueAt);
    const outcome = await this.world.engine.fireJob(this.actor(), { job: job.id });
    if (!outcome.ok || !outcome.value || 'starts' in outcome.value) throw new ScenarioMismatch(`the start timer at ${node} started nothing`);
    this.admit([outcome.value.instance.id]);
    await this.settle(outcome);
  }

  /** Looks at the start condition at the start event, hour after hour, until it begins a case. */
  async startByCondition(key: string, node: string): Promise<void> {
    for (let count = 0; count < LOOK_LIMIT; count += 1) {
      const pending = await this.world.cases.dueJobs(asInstant(FAR), ['timer']);
      const job = pending.find((row) => row.instance === null && row.topic === key && row.node === node && row.organisation === this.organisation);
      if (!job) throw new ScenarioMismatch(`no start condition is looked at for ${node}`);
      if (job.dueAt > this.world.clock.now()) this.world.clock.set(job.dueAt);
      const outcome = await this.world.engine.fireJob(this.actor(), { job: job.id });
      if (!outcome.ok) throw new ScenarioMismatch(`the start condition at ${node} was refused: ${outcome.rejection.code}`);
      if (outcome.value && 'instance' in outcome.value) {
        this.admit([outcome.value.instance.id]);
        await this.settle(outcome);
        return;
      }
    }
    throw new ScenarioMismatch(`the condition at ${node} did not become true within ${LOOK_LIMIT} hours`);
  }

  private async deliverAll(): Promise<void> {
    const undeliverable = new Set<string>();
    for (let count = 0; count < DELIVERY_LIMIT; count += 1) {
      const jobs = await this.world.cases.dueJobs(this.world.clock.now(), ['delivery']);
      const job = jobs.find((candidate) => !undeliverable.has(candidate.id) && candidate.instance !== null && this.cases.includes(candidate.instance));
      if (!job) return;
      const report = await deliver(this.world.engine, this.world.cases, deliveryOf(job));
      if (report.state !== 'done') undeliverable.add(job.id);
      this.admit([...report.started, ...report.delivered]);
      await this.tell();
      await this.restart();
    }
    throw new ScenarioMismatch(`more than ${DELIVERY_LIMIT} messages after one step`);
  }

  admit(ids: readonly InstanceId[]): void {
    for (const id of ids) if (!this.cases.includes(id)) this.cases.push(id);
  }

  private async restart(): Promise<void> {
    this.world = (await this.world.betweenSteps?.()) ?? this.world;
  }

  private async tell(): Promise<void> {
    for (const [index, id] of this.cases.entries()) {
      const told = this.told.get(id) ?? { history: 0, notices: 0 };
      const instance = await this.instance(id);
      const history = await this.world.cases.history(id, told.history);
      const notices = await this.world.cases.notices(id);
      for (const record of history) this.trace.push(historyEntry(record, instance, index));
      for (const notice of notices.slice(told.notices)) this.trace.push(noticeEntry(notice, instance, index));
      this.told.set(id, { history: history.at(-1)?.seq ?? told.history, notices: notices.length });
    }
  }
}

function isMember({ member }: TaskRecord, wanted: Json): boolean {
  if (!member) return false;
  if (typeof wanted === 'number' && typeof member.item !== 'number') return member.index === wanted;
  return JSON.stringify(member.item) === JSON.stringify(wanted) || (isJsonObject(member.item) && member.item['id'] === wanted);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Timed = { readonly dueAt: string; readonly kind: string; readonly node: string | null; readonly activation: string | null };

/** Order of jobs that fall due together: by what they are and where they stand, never by their random ids. */
function byTime(one: Timed, other: Timed): number {
  const visit = (job: Timed) => Number(job.activation?.slice(1) ?? 0);
  return order(one.dueAt, other.dueAt) || order(one.kind, other.kind) || order(one.node ?? '', other.node ?? '') || visit(one) - visit(other);
}
