import { OFFICE } from '../testing/office';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';
import type { ScenarioStep } from './scenario';

const SAME = '<lz:outcome name="agree" label="同意" opinion="none" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="none"/>';

/** One task `t` with the rule, between start and end. */
function oneTask(rule: string, mode: 'direct' | 'claim' = 'direct') {
  return drawing(`<startEvent id="s"/>${userTask('t', assignedTo(rule, mode))}<endEvent id="e"/>`, ['s>t', 't>e']);
}

describe('who gets a task', () => {
  it.each<[string, string, 'direct' | 'claim', readonly ScenarioStep[]]>([
    ['one person', 'unitHead("秘书科")', 'direct', [{ expect: { tasks: [{ node: 't', assignee: 'head' }] } }, { complete: { task: 't' } }]],
    [
      'several: each may complete it',
      'postIn("秘书科", "科员")',
      'direct',
      [{ expect: { tasks: [{ node: 't', assignee: 'clerk-b' }] } }, { complete: { task: 't', by: 'clerk-b' } }],
    ],
    [
      'several: one claims it, the other is told',
      'members("秘书科")',
      'claim',
      [
        { claim: { task: 't', by: 'clerk-b' } },
        { claim: { task: 't', by: 'clerk-b' } },
        { reject: { complete: { task: 't', by: 'clerk-a' }, code: 'task-already-claimed' } },
        { reject: { claim: { task: 't', by: 'head' }, code: 'task-already-claimed' } },
        { reject: { claim: { task: 't', by: 'principal' }, code: 'not-your-task' } },
        { reject: { release: { task: 't', by: 'clerk-a' }, code: 'task-already-claimed' } },
        { release: { task: 't' } },
        { claim: { task: 't', by: 'clerk-a' } },
        { complete: { task: 't' } },
      ],
    ],
    [
      'nobody: an incident, and an administrator names somebody',
      'unitHead("没有的科")',
      'direct',
      [
        { expect: { tasks: [{ node: 't' }], incidents: ['nobody-can-take-task'] } },
        { retry: { node: 't' } },
        { expect: { incidents: ['nobody-can-take-task'] } },
        { reject: { complete: { task: 't', by: 'clerk-a' }, code: 'not-your-task' } },
      ],
    ],
    [
      'nobody, until the variables are corrected',
      'unitHead(responsible)',
      'direct',
      [
        { expect: { incidents: ['nobody-can-take-task'] } },
        { retry: { node: 't', variables: { responsible: '秘书科' } } },
        { expect: { tasks: [{ node: 't', assignee: 'head' }], incidents: [] } },
        { complete: { task: 't' } },
      ],
    ],
  ])('%s', async (_, rule, mode, steps) => {
    const world = await simulationOf([oneTask(rule, mode)]);
    await played(world, scenarioOf(steps));
  });

  it('reassigns: only the holder or an administrator, only to somebody active', async () => {
    const world = await simulationOf([oneTask('unitHead("秘书科")')]);
    const { trace } = await played(
      world,
      scenarioOf([
        { reject: { reassign: { task: 't', to: 'clerk-b', by: 'clerk-b' }, code: 'not-your-task' } },
        { reject: { reassign: { task: 't', to: 'gone' }, code: 'person-unknown' } },
        { reject: { reassign: { task: 't', to: 'head' }, code: 'reassign-to-same' } },
        { reassign: { task: 't', to: 'clerk-b', reason: '出差' } },
        { reject: { complete: { task: 't', by: 'head' }, code: 'not-your-task' } },
        { expect: { notices: [{ person: 'clerk-b', kind: 'info', text: '转办' }] } },
        { remind: { task: 't', by: 'clerk-a', text: '今天要' } },
        { reject: { remind: { task: 't', by: 'finance' }, code: 'not-your-task' } },
        { expect: { notices: [{ person: 'clerk-b', kind: 'urge', text: '今天要' }] } },
        { complete: { task: 't' } },
      ]),
    );
    expect(trace.find(({ event }) => event === 'task.reassigned')).toMatchObject({ actor: 'head', from: 'head', to: 'clerk-b', reason: '出差' });
  });

  it('gives the work of an absent person to her substitute, on record', async () => {
    const world = await simulationOf([oneTask('starter')]);
    const { trace } = await played(world, scenarioOf([{ expect: { tasks: [{ node: 't', assignee: 'clerk-b' }] } }], { now: '2026-12-02T09:00:00+08:00' }));
    expect(trace.find(({ event }) => event === 'task.opened')).toMatchObject({ substitutions: [{ absent: 'clerk-a', substitute: 'clerk-b' }] });
  });

  it('does not ask the same person twice (skipIfSame)', async () => {
    const file = drawing(
      `<startEvent id="s"/>${userTask('review', assignedTo('unitHead("秘书科")'))}${userTask('again', assignedTo('unitHead("秘书科")', 'direct', 'review') + SAME)}
       ${userTask('sign', assignedTo('principal()', 'direct', 'review again'))}<exclusiveGateway id="g"/><endEvent id="e"/>`,
      ['s>review', 'review>again', 'again>g', 'g>sign: outcome = "agree"', 'g>review: outcome = "refuse"', 'sign>e'],
    );
    const { trace } = await played(await simulationOf([file]), scenarioOf([{ complete: { task: 'review' } }, { expect: { tasks: [{ node: 'sign', assignee: 'principal' }] } }]));
    expect(trace.filter(({ event, node }) => event === 'task.opened' && node === 'again')).toEqual([]);
    expect(trace.find(({ event }) => event === 'task.skipped')).toMatchObject({ node: 'again', actor: 'head', outcome: 'agree' });
  });

  it('lets only those start whom the process names', async () => {
    const file = { ...oneTask('starter') };
    const closed = { ...file, content: file.content.replace('isExecutable="true"', 'isExecutable="true" lz:starters="members(&quot;秘书科&quot;)"') };
    const world = await simulationOf([closed]);
    const start = (person: string) => world.engine.startInstance({ organisation: OFFICE.organisation, person: person as never, roles: ['officer'] }, { definition: 'p' });
    expect(await start('archivist')).toMatchObject({ ok: false, rejection: { code: 'not-allowed-to-start' } });
    expect(await start('gone')).toMatchObject({ ok: false, rejection: { code: 'person-unknown' } });
    expect(await start('clerk-b')).toMatchObject({ ok: true });
  });
});
