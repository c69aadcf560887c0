import type { Actor } from '@liuzhuan/engine';
import { asId, type PersonId } from '@liuzhuan/kernel';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { simulationOf } from '../testing/simulate';

const FILES = [drawing(`<startEvent id="s"/>${userTask('a', assignedTo('starter'))}${userTask('b', assignedTo('starter'))}<endEvent id="e"/>`, ['s>a', 'a>b', 'b>e'])];
const clerk: Actor = { organisation: asId('dz'), person: asId<PersonId>('clerk-a'), roles: ['officer'] };
const other: Actor = { ...clerk, person: asId<PersonId>('clerk-b') };

describe('a command with an idempotency key', () => {
  it('is carried out once and gives its first answer again', async () => {
    const { engine, cases } = await simulationOf(FILES);
    const start = (actor: Actor, key: string) => engine.startInstance(actor, { definition: 'p' }, { idempotencyKey: key });
    const first = await start(clerk, 'one');
    const repeated = await start(clerk, 'one');
    expect(first.ok && repeated.ok && repeated.value?.instance.id).toBe(first.ok && first.value?.instance.id);
    expect(first.ok && repeated.ok && repeated.value).toEqual(first.ok && first.value);
    expect(repeated.ok && repeated.changes).toBeUndefined();
    expect(cases.rows.instances.size).toBe(1);
    await start(clerk, 'two');
    await start(other, 'one');
    expect(cases.rows.instances.size).toBe(3);
  });

  it('tells of the tasks it opened although they are done meanwhile', async () => {
    const { engine } = await simulationOf(FILES);
    const started = await engine.startInstance(clerk, { definition: 'p' });
    const [task] = (started.ok && started.value?.opened) || [];
    const complete = () => engine.completeTask(clerk, { task: task?.id ?? asId('') }, { idempotencyKey: 'k' });
    const first = await complete();
    const [next] = (first.ok && first.value.opened) || [];
    await engine.completeTask(clerk, { task: next?.id ?? asId('') });
    const repeated = await complete();
    expect(repeated).toMatchObject({ ok: true, value: { instance: { status: 'active', state: { status: 'completed' } }, opened: [{ id: next?.id, status: 'open' }], task: { id: task?.id, status: 'completed' } } });
  });

  it('is judged anew when it was refused', async () => {
    const { engine } = await simulationOf(FILES);
    const started = await engine.startInstance(clerk, { definition: 'p' });
    const [task] = (started.ok && started.value?.opened) || [];
    const complete = (actor: Actor) => engine.completeTask(actor, { task: task?.id ?? asId('') }, { idempotencyKey: 'k' });
    expect(await complete(other)).toMatchObject({ ok: false, rejection: { code: 'not-your-task' } });
    expect(await complete(clerk)).toMatchObject({ ok: true });
    expect(await complete(other)).toMatchObject({ ok: false });
  });
});
