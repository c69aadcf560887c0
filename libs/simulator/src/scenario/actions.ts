import { deliver, type Outcome } from '@liuzhuan/engine';
import { asId, type PersonId } from '@liuzhuan/kernel';
import { dueAt, parseDeadline } from '@liuzhuan/worktime';
import { ScenarioMismatch } from './mismatch';
import type { ChooseStep, MessageStep, RetryStep, ScenarioAction, ScenarioActions, ServiceStep, SignalStep } from './scenario';
import type { Stage } from './stage';

type Action<T> = (stage: Stage, input: T) => Promise<Outcome<unknown>>;

const DONE: Outcome<null> = { ok: true, value: null };

/** How each kind of step is played. */
const ACTIONS: { readonly [K in ScenarioAction]: Action<ScenarioActions[K]> } = {
  async complete(stage, { outcome, opinion, data, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.completeTask(actor, { task: task.id, outcome, opinion, data });
  },
  async claim(stage, choice) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.claimTask(actor, { task: task.id });
  },
  async release(stage, choice) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.releaseTask(actor, { task: task.id });
  },
  async return(stage, { to, reason, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.returnTask(actor, { task: task.id, to, reason });
  },
  async reassign(stage, { to, reason, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.reassignTask(actor, { task: task.id, to: asId<PersonId>(to), reason });
  },
  async remind(stage, { text, ...choice }) {
    const { task } = await stage.task({ task: choice.task, member: choice.member });
    return stage.world.engine.remindTask(stage.actor(choice.by), { task: task.id, text });
  },
  async delegate(stage, { to, reason, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.delegateTask(actor, { task: task.id, to: asId<PersonId>(to), reason });
  },
  async giveBack(stage, { opinion, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.giveBackTask(actor, { task: task.id, opinion });
  },
  async withdraw(stage, { task: node, by, reason }) {
    const history = await Promise.all(stage.cases.map((id) => stage.world.cases.history(id)));
    const done = history.flat().findLast((row) => row.kind === 'task.completed' && row.node === node && (by === undefined || row.actor === by));
    if (!done) throw new ScenarioMismatch(`nobody has completed ${node}`);
    return stage.world.engine.withdrawTask(stage.actor(by ?? done.actor ?? undefined), { task: asId(String(done.data['task'])), reason });
  },
  async jump(stage, { to, reason, ...choice }) {
    const { task } = await stage.task(choice);
    return stage.world.engine.jumpTask(stage.administrator, { task: task.id, to, reason });
  },
  async addMember(stage, { persons, position, reason, ...choice }) {
    const { task, actor } = await stage.task(choice);
    return stage.world.engine.addMember(actor, { task: task.id, persons: persons.map((person) => asId<PersonId>(person)), position, reason });
  },
  async removeMember(stage, { task: node, by, member, reason }) {
    const { task } = await stage.task({ task: node, by, member });
    return stage.world.engine.removeMember(stage.administrator, { task: task.id, reason });
  },
  suspend: (stage, { by, reason }) => stage.world.engine.suspendInstance(stage.steersman(by), { instance: stage.main, reason }),
  resume: (stage, { by, reason }) => stage.world.engine.resumeInstance(stage.steersman(by), { instance: stage.main, reason }),
  restart: (stage, { by, ...input }) => stage.world.engine.restartInstance(stage.steersman(by), { instance: stage.main, ...input }),
  choose: chooseActivity,
  async advance(stage, period) {
    const text = typeof period === 'string' ? period : period.to;
    const parsed = parseDeadline(text);
    if (!parsed.ok) throw new ScenarioMismatch(parsed.error.message.en);
    await stage.advanceTo(dueAt(parsed.value, stage.world.clock.now(), stage.world.calendar, 'timer').instant);
    return DONE;
  },
  message: sendMessage,
  signal: sendSignal,
  service: doService,
  async cancel(stage, { by, reason }) {
    return stage.world.engine.cancelInstance(stage.steersman(by), { instance: stage.main, reason });
  },
  variables: (stage, variables) => stage.world.engine.setVariables(stage.administrator, { instance: stage.main, variables }),
  retry: retryIncident,
};

/** Plays one action. */
export function play<K extends ScenarioAction>(stage: Stage, action: K, input: ScenarioActions[K]): Promise<Outcome<unknown>> {
  return ACTIONS[action](stage, input);
}

/** True for the name of an action. */
export function isAction(name: string): name is ScenarioAction {
  return Object.hasOwn(ACTIONS, name);
}

async function sendMessage(stage: Stage, { name, key, payload = {} }: MessageStep): Promise<Outcome<unknown>> {
  const { organisation } = stage.actor();
  const report = await deliver(stage.world.engine, stage.world.cases, { organisation, event: 'message', name, key: key ?? null, payload });
  if (report.delivered.length + report.started.length === 0) throw new ScenarioMismatch(`nobody waits for message ${name}`, { key: key ?? null });
  stage.admit([...report.delivered, ...report.started]);
  return DONE;
}

/** A signal from outside reaches whom it reaches: nobody is no mistake. */
async function sendSignal(stage: Stage, { name, payload = {} }: SignalStep): Promise<Outcome<unknown>> {
  const { organisation } = stage.actor();
  const report = await deliver(stage.world.engine, stage.world.cases, { organisation, event: 'signal', name, key: null, payload });
  stage.admit([...report.delivered, ...report.started]);
  return DONE;
}

async function chooseActivity(stage: Stage, { node, begin, by, reason }: ChooseStep): Promise<Outcome<unknown>> {
  const { id: instance, state } = await stage.instance();
  const holder = Object.values(state.tokens).find((token) => token.at === node);
  if (!holder) throw new ScenarioMismatch(`nothing is chosen at ${node}`);
  const choice = { instance, activation: holder.activation, reason };
  const { engine } = stage.world;
  return begin === undefined ? engine.concludeChoice(stage.steersman(by), choice) : engine.chooseActivity(stage.steersman(by), { ...choice, node: begin });
}

async function doService(stage: Stage, { node, result, fail, error }: ServiceStep): Promise<Outcome<unknown>> {
  const jobs = await stage.world.cases.dueJobs(stage.world.clock.now(), ['service']);
  const job = jobs.find((candidate) => candidate.node === node && candidate.instance !== null && stage.cases.includes(candidate.instance));
  if (!job) throw new ScenarioMismatch(`no service job at ${node}`);
  const { engine } = stage.world;
  if (fail === undefined && error === undefined) return engine.completeJob(stage.actor(), { job: job.id, variables: result });
  return engine.failJob(stage.actor(), { job: job.id, message: fail ?? error ?? '', errorCode: error, variables: result });
}

async function retryIncident(stage: Stage, { node, variables }: RetryStep): Promise<Outcome<unknown>> {
  const open = await Promise.all(stage.cases.map((id) => stage.world.cases.openIncidents(id)));
  const incident = open.flat().find((candidate) => candidate.node === node);
  if (!incident) throw new ScenarioMismatch(`no open incident at ${node}`);
  return stage.world.engine.retryIncident(stage.administrator, { incident: incident.id, variables });
}
