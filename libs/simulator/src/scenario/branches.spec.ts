import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const VOTE = '<lz:outcome name="agree" label="同意" opinion="none" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="none"/>';

function countersign(isSequential: boolean, completion = ''): ReturnType<typeof drawing> {
  const condition = completion && `<completionCondition xsi:type="tFormalExpression">${completion}</completionCondition>`;
  const loop = `<multiInstanceLoopCharacteristics isSequential="${isSequential}" lz:collection="members(&quot;秘书科&quot;)" lz:element="signer" lz:output="{who: signer, vote: outcome}" lz:into="votes">${condition}</multiInstanceLoopCharacteristics>`;
  return drawing(
    `<startEvent id="s"/>${userTask('draft', assignedTo('starter'))}${userTask('sign', `${assignedTo('signer')}${VOTE}<lz:return to="draft"/>`, '', loop)}<endEvent id="e"/>`,
    ['s>draft', 'draft>sign', 'sign>e'],
  );
}

describe('countersigning', () => {
  it('in parallel: a task each, results in a list', async () => {
    const world = await simulationOf([countersign(false)]);
    await played(
      world,
      scenarioOf(
        [
          { complete: { task: 'draft' } },
          { expect: { tasks: ['head', 'clerk-a', 'clerk-b'].map((assignee) => ({ node: 'sign', assignee })) } },
          { complete: { task: 'sign', member: 'clerk-b', outcome: 'refuse' } },
          { reject: { complete: { task: 'sign', by: 'clerk-b', member: 'head', outcome: 'agree' }, code: 'not-your-task' } },
          { complete: { task: 'sign', member: 0, outcome: 'agree' } },
          { complete: { task: 'sign', by: 'clerk-a', outcome: 'agree' } },
          { expect: { variables: { votes: [{ who: 'head', vote: 'agree' }, { who: 'clerk-a', vote: 'agree' }, { who: 'clerk-b', vote: 'refuse' }] } } },
        ],
        { end: 'e' },
      ),
    );
  });

  it('in parallel until one refuses', async () => {
    const world = await simulationOf([countersign(false, 'some v in votes satisfies v.vote = "refuse"')]);
    const { trace } = await played(world, scenarioOf([{ complete: { task: 'draft' } }, { complete: { task: 'sign', member: 'head', outcome: 'refuse' } }], { end: 'e' }));
    expect(trace.filter(({ event }) => event === 'task.withdrawn')).toHaveLength(2);
    expect([...world.cases.rows.tasks.values()].map(({ node, status }) => `${node} ${status}`)).toEqual(['draft completed', 'sign completed', 'sign withdrawn', 'sign withdrawn']);
  });

  it('one after the other', async () => {
    const world = await simulationOf([countersign(true)]);
    await played(
      world,
      scenarioOf(
        [{ complete: { task: 'draft' } }, { expect: { tasks: [{ node: 'sign', assignee: 'head' }] } }, ...['head', 'clerk-a', 'clerk-b'].map((by) => ({ complete: { task: 'sign', by, outcome: 'agree' } }))],
        { end: 'e' },
      ),
    );
  });

  it('one signer returns it: the others lose their tasks, the drafter has it again', async () => {
    const world = await simulationOf([countersign(false)]);
    const { cases } = await played(world, scenarioOf([{ complete: { task: 'draft' } }]));
    const [instance] = cases;
    const task = [...world.cases.rows.tasks.values()].find(({ assignee, node }) => node === 'sign' && assignee === 'head');
    const head = { organisation: 'dz' as never, person: 'head' as never, roles: ['officer' as const] };
    const preview = await world.engine.previewReturn(head, { task: task?.id as never, to: 'draft' });
    expect(preview).toMatchObject({ ok: true, value: { to: 'draft' } });
    expect(preview.ok && preview.value.withdrawn.map(({ assignee }) => assignee)).toEqual(['head', 'clerk-a', 'clerk-b']);
    expect(await world.cases.openTasks(instance as never)).toHaveLength(3);
    expect(await world.engine.returnTask(head, { task: task?.id as never, to: 'draft', reason: ' ' })).toMatchObject({ ok: false, rejection: { code: 'reason-required' } });
    expect(await world.engine.returnTask(head, { task: task?.id as never, to: 'e', reason: '改' })).toMatchObject({ ok: false, rejection: { code: 'return-not-allowed' } });
    expect(await world.engine.returnTask(head, { task: task?.id as never, to: 'draft', reason: '改' })).toMatchObject({ ok: true, value: { task: { status: 'withdrawn', outcome: 'return', opinion: '改' } } });
    expect((await world.cases.openTasks(instance as never)).map(({ node }) => node)).toEqual(['draft']);
  });
});

describe('called processes', () => {
  const PARENT = drawing(
    `<startEvent id="s"/><callActivity id="call" name="call" calledElement="child"><extensionElements><lz:in target="topic" source="subject"/><lz:out target="result" source="answer"/></extensionElements></callActivity><endEvent id="e"/>`,
    ['s>call', 'call>e'],
  );
  const CHILD = drawing(
    `<startEvent id="cs"/>${userTask('work', `${assignedTo('starter')}<lz:form key="work" editable="answer"/>`)}<endEvent id="ce"/>`,
    ['cs>work', 'work>ce'],
    { id: 'child' },
  );

  it('runs in the same case, with the form of its own definition', async () => {
    const world = await simulationOf([PARENT, CHILD, form('work', ['topic', 'answer'])]);
    await played(
      world,
      scenarioOf(
        [
          { variables: { subject: '议题' } },
          { reject: { complete: { task: 'work', data: { topic: '改题', answer: 'x' } }, code: 'form-invalid' } },
          { complete: { task: 'work', data: { answer: '可以' } } },
          { expect: { variables: { result: '可以' } } },
        ],
        { end: 'e' },
      ),
    );
  });

  it('takes the version in force when the call is reached', async () => {
    const world = await simulationOf([PARENT, CHILD, form('work', ['topic', 'answer'])]);
    const definition = await world.definitions.latest('dz' as never, 'p');
    expect(definition?.program.calls).toEqual(['child']);
    await world.engine.deploy({ organisation: 'dz' as never, roles: ['designer'] }, { resources: [PARENT, CHILD, form('work', ['topic', 'answer'])] });
    await played(world, scenarioOf([{ complete: { task: 'work', data: { answer: 'ja' } } }], { end: 'e' }));
    expect([...world.cases.rows.tasks.values()][0]?.program).toBe('child:2');
  });
});
