import { type Actor, describeHistory, describeIncident } from '@liuzhuan/engine';
import { asId, type PersonId } from '@liuzhuan/kernel';
import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { simulationOf } from '../testing/simulate';

const FILES = [
  form('start', ['subject', 'secret', 'level']),
  form('approval', ['subject', { type: 'number', key: 'amount', label: '金额' }, { type: 'text', text: '# {{level}}' }]),
  drawing(
    `<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>${userTask('draft', assignedTo('starter'))}
     ${userTask(
       't',
       `${assignedTo('members("秘书科")', 'claim')}<lz:form key="approval" editable="amount"/><lz:return to="draft"/><lz:documents access="write" lock="true"/>
        <lz:outcome name="agree" label="同意" primary="true"/><lz:outcome name="final" label="最终" condition="level = &quot;4&quot;"/>`,
       'lz:clauses="DZ-1 DZ-2"',
     )}<endEvent id="e"/>`,
    ['s>draft', 'draft>t', 't>e'],
  ),
];

const officer = (person: string): Actor => ({ organisation: asId('dz'), person: asId<PersonId>(person), roles: ['officer'] });

async function atTask(level = '1') {
  const world = await simulationOf(FILES);
  const started = await world.engine.startInstance(officer('clerk-a'), { definition: 'p', variables: { subject: '事', secret: '密', level } });
  if (!started.ok || !started.value) throw new Error(JSON.stringify(started));
  const moved = await world.engine.completeTask(officer('clerk-a'), { task: started.value.opened[0]?.id as never });
  if (!moved.ok) throw new Error(moved.rejection.message.en);
  const task = moved.value.opened[0] as NonNullable<(typeof moved.value.opened)[0]>;
  const describe = (actor: Actor) => world.engine.describeTask(actor, { task, instance: moved.value.instance, openTasks: moved.value.opened });
  return { world, task, instance: moved.value.instance, describe };
}

describe('describeTask', () => {
  it('tells form, data, outcomes, return targets and documents', async () => {
    const { describe: described } = await atTask();
    const description = await described(officer('head'));
    expect(description).toMatchObject({
      form: { key: 'approval', editable: ['amount'] },
      returnTargets: [{ node: 'draft', name: 'draft' }],
      documents: 'write',
      clauses: ['DZ-1', 'DZ-2'],
      allowed: ['claim', 'complete', 'return', 'reassign', 'delegate', 'addMember', 'remind'],
    });
    expect(description.outcomes.map(({ name }) => name)).toEqual(['agree']);
    expect(description.data).toEqual({ subject: '事', level: '1' });
  });

  it.each<[string, Actor, readonly string[]]>([
    ['a candidate', officer('clerk-b'), ['claim', 'complete', 'return', 'reassign', 'delegate', 'addMember', 'remind']],
    ['the starter is a candidate too', officer('clerk-a'), ['claim', 'complete', 'return', 'reassign', 'delegate', 'addMember', 'remind']],
    ['a stranger', officer('finance'), []],
    ['an administrator', { organisation: asId('dz'), roles: ['administrator'] }, ['return', 'reassign', 'jump', 'addMember', 'remind']],
  ])('allows %s what is hers', async (_, actor, allowed) => {
    expect((await (await atTask()).describe(actor)).allowed).toEqual(allowed);
  });

  it('sends nothing of what is hidden at the step, and takes nothing for it', async () => {
    const files = [
      form('start', ['subject', 'price']),
      form('approval', ['subject', 'price', { type: 'text', text: '# {{price}}' }]),
      drawing(
        `<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>${userTask('t', `${assignedTo('starter')}<lz:form key="approval" editable="*" hidden="price"/>`)}<endEvent id="e"/>`,
        ['s>t', 't>e'],
      ),
    ];
    const world = await simulationOf(files);
    const started = await world.engine.startInstance(officer('clerk-a'), { definition: 'p', variables: { subject: '事', price: '9' } });
    if (!started.ok || !started.value) throw new Error(JSON.stringify(started));
    const { instance, opened } = started.value;
    const [task] = opened;
    const description = await world.engine.describeTask(officer('clerk-a'), { task: task as never, instance, openTasks: opened });
    expect(description.data).toEqual({ subject: '事' });
    expect(JSON.stringify(description.form)).not.toContain('"price"');
    const refused = await world.engine.completeTask(officer('clerk-a'), { task: task?.id as never, data: { price: '1' } });
    expect(refused.ok ? undefined : JSON.stringify(refused.rejection.params)).toContain('field-hidden');
    const done = await world.engine.completeTask(officer('clerk-a'), { task: task?.id as never, data: { subject: '事二' } });
    expect(done.ok && Object.values(done.value.instance.state.scopes)[0]?.variables).toMatchObject({ subject: '事二', price: '9' });
  });

  it('offers outcomes by their conditions', async () => {
    expect((await (await atTask('4')).describe(officer('head'))).outcomes.map(({ name }) => name)).toEqual(['agree', 'final']);
  });

  it('still describes a task that is done, with nothing to do', async () => {
    const { world, task } = await atTask();
    const done = await world.engine.completeTask(officer('head'), { task: task.id, outcome: 'agree', data: { amount: 2 } });
    if (!done.ok || !done.value.task) throw new Error('not done');
    const description = await world.engine.describeTask(officer('head'), { task: done.value.task, instance: done.value.instance, openTasks: [] });
    expect(description).toMatchObject({ allowed: [], outcomes: [], returnTargets: [], data: { subject: '事', amount: 2 } });
    expect(world.cases.rows.documentLocks).toMatchObject([{ lock: { by: 'head', task: task.id } }]);
  });
});

describe('words for people', () => {
  it('says incidents of engine and machine', () => {
    expect(describeIncident('nobody-can-take-task', { name: '核稿', rule: 'unitHead(x)', result: 'null' }).message.zh).toBe('“核稿”没有人可以承办：规则 unitHead(x) 的结果为 null');
    expect(describeIncident('no-flow-holds', { node: 'G' }).message.en).toContain('no default flow');
    expect(describeIncident('???', {}).message.zh).toBe('???');
  });

  it('says history', () => {
    const name = (person: string) => `某${person}`;
    expect(describeHistory('task.reassigned', { name: '核稿', to: 'p1', reason: '出差' }, name).zh).toBe('将“核稿”转办给 某p1：出差');
    expect(describeHistory('task.opened', { name: '核稿', assignees: ['p1', 'p2'] }, name).zh).toBe('送“核稿”，由 某p1、某p2 办理');
    expect(describeHistory('task.reminded', { name: '核稿', due: '2026-11-25T01:00:00.000Z' }, name).zh).toBe('提醒“核稿”将于 2026-11-25 09:00 到期');
    expect(describeHistory('task.opened', { name: '核稿', assignees: [] }, name).zh).toBe('送“核稿”，尚无人承办');
    expect(describeHistory('task.completed', { name: '核稿', label: '同意', opinion: null }, name)).toEqual({ zh: '办理“核稿”：同意', en: 'completed “核稿”: 同意' });
    expect(describeHistory('task.completed', { name: '核稿' }, name)).toEqual({ zh: '办理“核稿”', en: 'completed “核稿”' });
    expect(describeHistory('task.completed', { name: '核稿', opinion: '已核' }, name).zh).toBe('办理“核稿”：已核');
    expect(describeHistory('case.ended', { status: 'completed' }, name)).toEqual({ zh: '案件结束（已办结）', en: 'the case ended (completed)' });
    expect(describeHistory('unheard-of', {}, name).zh).toBe('unheard-of');
  });
});
