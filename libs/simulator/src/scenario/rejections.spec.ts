import { type Actor, type Engine, ENGINE_REJECTIONS, type TaskRecord } from '@liuzhuan/engine';
import { asId, type InstanceId, type PersonId } from '@liuzhuan/kernel';
import type { Simulation } from '../create-simulation';
import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { simulationOf } from '../testing/simulate';

const OUTCOMES =
  '<lz:outcome name="agree" label="同意" opinion="optional" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="required"/><lz:outcome name="final" label="最终不同意" opinion="none" condition="level = 4"/>';
const FILES = [
  form('start', ['subject']),
  form('approval', [{ type: 'textfield', key: 'subject', label: '事项' }, { type: 'number', key: 'amount', label: '金额', validate: { required: true, max: 10 } }]),
  drawing(
    `<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>
     ${userTask('draft', assignedTo('starter'))}${userTask('t', `${assignedTo('unitHead("秘书科")')}<lz:form key="approval" editable="amount"/>${OUTCOMES}<lz:return to="draft s"/>`)}<endEvent id="e"/>`,
    ['s>draft', 'draft>t', 't>e'],
  ),
];

const officer = (person: string): Actor => ({ organisation: asId('dz'), person: asId<PersonId>(person), roles: ['officer'] });
const administrator: Actor = { organisation: asId('dz'), person: asId<PersonId>('leader'), roles: ['administrator'] };
const stranger: Actor = { organisation: asId('other'), roles: ['administrator', 'service', 'officer', 'designer'] };
const service: Actor = { organisation: asId('dz'), roles: ['service'] };

interface Bench {
  readonly world: Simulation;
  readonly engine: Engine;
  readonly instance: InstanceId;
  readonly task: TaskRecord;
}

/** A case at task `t`. */
async function bench(): Promise<Bench> {
  const world = await simulationOf(FILES);
  const started = await world.engine.startInstance(officer('clerk-a'), { definition: 'p', variables: { subject: '事' } });
  if (!started.ok || !started.value) throw new Error(JSON.stringify(started));
  const [draft] = started.value.opened;
  if (!draft) throw new Error('no task');
  const moved = await world.engine.completeTask(officer('clerk-a'), { task: draft.id });
  if (!moved.ok) throw new Error(moved.rejection.message.en);
  return { world, engine: world.engine, instance: moved.value.instance.id, task: moved.value.opened[0] as TaskRecord };
}

/** Refused in `runtime-operations.spec.ts`. */
const OPERATIONS = [
  'task-delegated',
  'task-not-delegated',
  'instance-active',
  'not-yours-to-restart',
  'choice-closed',
  'not-your-choice',
  'nowhere-to-go',
  'case-suspended',
  'case-not-suspended',
  'withdraw-not-possible',
];

type Command = (bench: Bench) => Promise<{ readonly ok: boolean }>;
const good = { outcome: 'agree', data: { amount: 3 } };
const missing = asId<never>('nothing');

/** Another version of a process, the same or a new one. */
async function another(engine: Engine, id: string) {
  const resources = FILES.map((file) => ({ ...file, content: file.content.replace('<process id="p"', `<process id="${id}"`) }));
  const deployed = await engine.deploy(administrator, { resources });
  if (!deployed.ok || !deployed.value.definitions[0]) throw new Error(JSON.stringify(deployed));
  return deployed.value.definitions[0].id;
}

/** Completes the task first, then gives the command. */
const afterEnd = (command: Command): Command => async (here) => {
  await here.engine.completeTask(officer('head'), { task: here.task.id, ...good });
  return command(here);
};

const REFUSED: readonly (readonly [string, Command, string])[] = [
  ['start: unknown process', ({ engine }) => engine.startInstance(officer('clerk-a'), { definition: 'nothing' }), 'definition-unknown'],
  ['start: unknown version', ({ engine }) => engine.startInstance(officer('clerk-a'), { definition: 'p:9' }), 'definition-unknown'],
  ['start: process of another organisation', ({ engine }) => engine.startInstance(stranger, { definition: 'p:1' }), 'definition-unknown'],
  ['start: unknown start event', ({ engine }) => engine.startInstance(officer('clerk-a'), { definition: 'p', startNode: 't' }), 'start-event-unknown'],
  ['start: no such message', ({ engine }) => engine.startInstance(service, { definition: 'p', message: { name: 'x', payload: {} } }), 'start-event-unknown'],
  ['start: no such person', ({ engine }) => engine.startInstance(officer('nobody'), { definition: 'p' }), 'person-unknown'],
  ['start: unknown field', ({ engine }) => engine.startInstance(officer('clerk-a'), { definition: 'p', variables: { z: 1 } }), 'form-invalid'],
  ['start: too much', ({ engine }) => engine.startInstance(officer('clerk-a'), { definition: 'p', variables: { subject: 'x'.repeat(1_000_001) } }), 'data-too-large'],
  ['start: without a role', ({ engine }) => engine.startInstance({ ...officer('clerk-a'), roles: ['designer'] }, { definition: 'p' }), 'not-permitted'],
  ['task: unknown', ({ engine }) => engine.completeTask(officer('head'), { task: missing }), 'unknown-task'],
  ['task: of another organisation', ({ engine, task }) => engine.completeTask(stranger, { task: task.id }), 'unknown-task'],
  ['task: of somebody else', ({ engine, task }) => engine.completeTask(officer('clerk-b'), { task: task.id, ...good }), 'not-your-task'],
  ['task: an administrator may not decide for others', ({ engine, task }) => engine.completeTask(administrator, { task: task.id, ...good }), 'not-permitted'],
  ['task: done already', afterEnd(({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, ...good })), 'task-not-open'],
  [
    'task: withdrawn',
    async ({ engine, instance, task }) => {
      await engine.cancelInstance(administrator, { instance, reason: '不办' });
      return engine.completeTask(officer('head'), { task: task.id, ...good });
    },
    'task-withdrawn',
  ],
  [
    'a key used for another command',
    async ({ engine, task }) => {
      await engine.completeTask(officer('head'), { task: task.id, ...good }, { idempotencyKey: 'k' });
      return engine.completeTask(officer('head'), { task: task.id, outcome: 'refuse', opinion: '不同意' }, { idempotencyKey: 'k' });
    },
    'idempotency-key-reused',
  ],
  ['task: changed meanwhile', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, revision: 7, ...good }), 'task-changed'],
  ['outcome: none chosen', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, data: { amount: 3 } }), 'outcome-required'],
  ['outcome: unknown', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, ...good, outcome: 'maybe' }), 'outcome-unknown'],
  ['outcome: its condition does not hold', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, ...good, outcome: 'final' }), 'outcome-unknown'],
  ['opinion: missing', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, ...good, outcome: 'refuse', opinion: '  ' }), 'opinion-required'],
  ['form: a limit', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, outcome: 'agree', data: { amount: 11 } }), 'form-invalid'],
  ['form: a read-only field', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, outcome: 'agree', data: { amount: 1, subject: '另' } }), 'form-invalid'],
  ['form: a required field', ({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, outcome: 'agree' }), 'form-invalid'],
  ['release: not claimed', ({ engine, task }) => engine.releaseTask(officer('head'), { task: task.id }), 'task-not-claimed'],
  ['return: no reason', ({ engine, task }) => engine.returnTask(officer('head'), { task: task.id, to: 'draft', reason: ' ' }), 'reason-required'],
  ['return: not named by the process', ({ engine, task }) => engine.returnTask(officer('head'), { task: task.id, to: 'e', reason: '改' }), 'return-not-allowed'],
  ['return: to what is no activity', ({ engine, task }) => engine.returnTask(officer('head'), { task: task.id, to: 's', reason: '改' }), 'return-not-possible'],
  ['preview: of somebody else', ({ engine, task }) => engine.previewReturn(officer('clerk-a'), { task: task.id, to: 'draft' }), 'not-your-task'],
  ['reassign: to nobody', ({ engine, task }) => engine.reassignTask(officer('head'), { task: task.id, to: asId('nobody') }), 'person-unknown'],
  ['reassign: to the same', ({ engine, task }) => engine.reassignTask(officer('head'), { task: task.id, to: asId('head') }), 'reassign-to-same'],
  ['cancel: not the starter', ({ engine, instance }) => engine.cancelInstance(officer('head'), { instance, reason: '不办' }), 'not-your-case'],
  ['cancel: no reason', ({ engine, instance }) => engine.cancelInstance(officer('clerk-a'), { instance, reason: '' }), 'reason-required'],
  ['cancel: unknown', ({ engine }) => engine.cancelInstance(administrator, { instance: missing, reason: 'x' }), 'unknown-instance'],
  ['cancel: of another organisation', ({ engine, instance }) => engine.cancelInstance(stranger, { instance, reason: 'x' }), 'unknown-instance'],
  ['cancel: ended', afterEnd(({ engine, instance }) => engine.cancelInstance(administrator, { instance, reason: 'x' })), 'instance-not-active'],
  ['variables: officers may not', ({ engine, instance }) => engine.setVariables(officer('clerk-a'), { instance, variables: {} }), 'not-permitted'],
  ['variables: no such scope', ({ engine, instance }) => engine.setVariables(administrator, { instance, variables: { a: 1 }, scope: 's99' }), 'scope-unknown'],
  ['incident: unknown', ({ engine }) => engine.retryIncident(administrator, { incident: missing }), 'unknown-incident'],
  ['message: nothing waits there', ({ engine, instance, task }) => engine.correlateMessage(service, { instance, activation: task.activation, node: 't', name: 'm', payload: {} }), 'not-waiting'],
  ['job: unknown', ({ engine }) => engine.completeJob(service, { job: missing }), 'unknown-job'],
  ['job: unknown, failing', ({ engine }) => engine.failJob(service, { job: missing, message: 'x' }), 'unknown-job'],
  ['migration: officers may not', ({ engine, instance }) => engine.migrateInstance(officer('clerk-a'), { instance, from: asId('p:1'), to: asId('p:1'), nodes: {}, reason: '改' }), 'not-permitted'],
  ['migration: unknown version', ({ engine, instance }) => engine.migrateInstance(administrator, { instance, from: asId('p:1'), to: asId('p:9'), nodes: {}, reason: '改' }), 'definition-unknown'],
  ['migration: no reason', ({ engine, instance }) => engine.migrateInstance(administrator, { instance, from: asId('p:1'), to: asId('p:1'), nodes: {}, reason: ' ' }), 'reason-required'],
  ['migration: to another process', async ({ engine, instance }) => engine.migrateInstance(administrator, { instance, from: asId('p:1'), to: await another(engine, 'q'), nodes: {}, reason: '改' }), 'migration-other-process'],
  [
    'migration: not from this version',
    async ({ engine, instance }) => engine.migrateInstance(administrator, { instance, from: await another(engine, 'p'), to: await another(engine, 'p'), nodes: {}, reason: '改' }),
    'case-on-other-version',
  ],
  [
    'migration: the case has moved on',
    async ({ engine, instance }) => engine.migrateInstance(administrator, { instance, from: asId('p:1'), to: await another(engine, 'p'), nodes: {}, reason: '改', revision: 1 }),
    'case-changed',
  ],
  ['number: unknown', ({ engine, instance }) => engine.voidNumber(administrator, { instance, series: '', sequence: 1, reason: 'x' }), 'number-unknown'],
];

describe('what is refused', () => {
  it.each(REFUSED)('%s', async (_, command, code) => {
    const here = await bench();
    const before = JSON.stringify([...here.world.cases.rows.tasks.values()].filter(({ status }) => status === 'open'));
    const outcome = await command(here);
    expect(outcome).toMatchObject({ ok: false, rejection: { code } });
    if (!code.startsWith('task-not-open') && code !== 'task-withdrawn' && code !== 'idempotency-key-reused' && !code.startsWith('instance-not')) {
      expect(JSON.stringify([...here.world.cases.rows.tasks.values()].filter(({ status }) => status === 'open'))).toBe(before);
    }
  });

  it('tells who was quicker', async () => {
    const outcome = await afterEnd(({ engine, task }) => engine.completeTask(officer('head'), { task: task.id, ...good }))(await bench());
    expect(outcome).toMatchObject({ rejection: { params: { by: '科室负责人（head）', at: '2026-11-23 09:00' } } });
  });

  it('names every field of a form that has to be corrected', async () => {
    const { engine, task } = await bench();
    const outcome = await engine.completeTask(officer('head'), { task: task.id, outcome: 'agree', data: { amount: 'x', subject: '另', z: 1 } });
    const problems = outcome.ok ? [] : (outcome.rejection.params['problems'] as readonly { field: string; code: string }[]);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['z field-unknown', 'subject field-readonly', 'amount number-expected']);
  });

  it('covers the whole table', () => {
    const elsewhere = ['start-event-open', 'start-event-none', 'start-event-not-by-hand', 'not-your-task', 'not-allowed-to-start', ...OPERATIONS, 'task-already-claimed', 'job-kind-wrong', 'job-in-other-hands', 'incident-resolved'];
    const tested = new Set([...REFUSED.map(([, , code]) => code), ...elsewhere]);
    expect(Object.keys(ENGINE_REJECTIONS).filter((code) => !tested.has(code))).toEqual([]);
  });
});

describe('jobs and incidents of the wrong kind', () => {
  it('refuses', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s"/>${userTask('t', `${assignedTo('unitHead("无")')}<lz:due within="PT1H"/>`)}<endEvent id="e"/>`, ['s>t', 't>e'])]);
    await world.engine.startInstance(officer('clerk-a'), { definition: 'p' });
    const [job] = [...world.cases.rows.jobs.values()];
    expect(await world.engine.completeJob(service, { job: job?.id as never })).toMatchObject({ rejection: { code: 'job-kind-wrong' } });
    expect(await world.engine.failJob(service, { job: job?.id as never, message: 'x' })).toMatchObject({ rejection: { code: 'job-kind-wrong' } });
    expect(await world.engine.fireJob(officer('clerk-a'), { job: job?.id as never })).toMatchObject({ rejection: { code: 'not-permitted' } });
    const [task] = [...world.cases.rows.tasks.values()];
    const [incident] = [...world.cases.rows.incidents.values()];
    await world.engine.reassignTask(administrator, { task: task?.id as never, to: asId('head') });
    expect(await world.engine.retryIncident(administrator, { incident: incident?.id as never })).toMatchObject({ rejection: { code: 'incident-resolved' } });
  });
});
