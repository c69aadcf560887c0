import { asId, type InstanceId, type OrganisationId, type PersonId } from '@liuzhuan/kernel';
import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const ROOTS = '<dataStore id="ds" name="余额"/>';
const STORE = '<dataStoreReference id="dr" dataStoreRef="ds"/>';
const SPEND = '<scriptTask id="pay" name="pay" scriptFormat="feel"><extensionElements/><script>{余额: 余额 - 10}</script></scriptTask>';
const OUTCOMES = '<lz:outcome name="yes" label="是" primary="true" condition="余额 &gt; 5"/><lz:outcome name="no" label="否"/>';

/** Takes ten out of a store each time, and asks somebody whether there is enough left. */
const SPENDING = drawing(`${STORE}<startEvent id="s"/>${SPEND}${userTask('t', `${assignedTo('if 余额 < 15 then unitHead("财政局") else starter')}${OUTCOMES}`)}<endEvent id="e"/>`, ['s>pay', 'pay>t', 't>e'], { roots: ROOTS });
const FILLING = drawing(`${STORE}<startEvent id="s"/><scriptTask id="fill" name="fill" scriptFormat="feel"><extensionElements/><script>{余额: 30}</script></scriptTask><endEvent id="e"/>`, ['s>fill', 'fill>e'], { id: 'q', roots: ROOTS });

const ORGANISATION = asId<OrganisationId>('dz');

describe('data stores', () => {
  it('are one for all cases and processes of an organisation, and for everything that is asked of a case', async () => {
    const world = await simulationOf([SPENDING, FILLING]);
    const stored = () => world.cases.dataStores(ORGANISATION, ['余额']);
    expect(await stored()).toEqual({ 余额: null });
    await played(world, scenarioOf([{ expect: { status: 'completed' } }], { definition: 'q' }));
    await played(world, scenarioOf([{ expect: { tasks: [{ node: 't', assignee: 'clerk-a' }] } }]));
    expect(await stored()).toEqual({ 余额: 20 });
    const { cases, trace } = await played(world, scenarioOf([{ expect: { tasks: [{ node: 't', assignee: 'finance' }] } }]));
    expect(await stored()).toEqual({ 余额: 10 });
    expect(trace.filter(({ event }) => event === 'data-store.written')).toMatchObject([{ name: '余额', value: 10 }]);
    const instance = await world.cases.instance(cases[0] as InstanceId);
    const [task] = await world.cases.openTasks(cases[0] as InstanceId);
    if (!instance || !task) throw new Error('no task');
    const described = await world.engine.describeTask({ organisation: ORGANISATION, person: asId<PersonId>('finance'), roles: [] }, { task, instance, openTasks: [task] } as never);
    expect(described.outcomes.map(({ name }) => name)).toEqual(['yes', 'no']);
  });

  it('are not touched by a refused command', async () => {
    const world = await simulationOf([SPENDING, FILLING]);
    await played(world, scenarioOf([{ expect: { status: 'completed' } }], { definition: 'q' }));
    await played(world, scenarioOf([{ reject: { complete: { task: 't', by: 'head', outcome: 'yes' }, code: 'not-your-task' } }]));
    expect(await world.cases.dataStores(ORGANISATION, ['余额'])).toEqual({ 余额: 20 });
  });
});

describe('an activity that lacks data', () => {
  const ASKED = '<ioSpecification><dataInput id="in" name="测算"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet/></ioSpecification>';
  const JUDGING = drawing(
    `<startEvent id="s"/><parallelGateway id="f"/>${userTask('survey', `${assignedTo('starter')}<lz:form key="found"/>`)}${userTask('judge', assignedTo('starter'), '', ASKED)}<parallelGateway id="j"/><endEvent id="e"/>`,
    ['s>f', 'f>survey', 'f>judge', 'survey>j', 'judge>j', 'j>e'],
  );

  it('is nobody’s task until the data are there', async () => {
    const world = await simulationOf([JUDGING, form('found', ['测算'])]);
    const waiting = await played(world, scenarioOf([]));
    const instance = await world.cases.instance(waiting.cases[0] as InstanceId);
    if (!instance) throw new Error('no case');
    const described = await world.engine.describeCase({ organisation: ORGANISATION, person: asId<PersonId>('clerk-a'), roles: [] }, { instance, openTasks: await world.cases.openTasks(instance.id) });
    expect(described.lacking).toEqual([{ node: 'judge', name: 'judge', sets: [['测算']] }]);
    await played(
      world,
      scenarioOf([{ expect: { tasks: [{ node: 'survey' }] } }, { complete: { task: 'survey', data: { 测算: '三' } } }, { expect: { tasks: [{ node: 'judge' }] } }, { complete: { task: 'judge' } }], { end: 'e' }),
    );
  });
});

describe('correlation of BPMN itself, from process to process', () => {
  const KEYS = `<message id="ask" name="请示"/><message id="answer" name="批复"/><correlationProperty id="P" name="文号"><correlationPropertyRetrievalExpression messageRef="ask"><messagePath>number</messagePath></correlationPropertyRetrievalExpression><correlationPropertyRetrievalExpression messageRef="answer"><messagePath>number</messagePath></correlationPropertyRetrievalExpression></correlationProperty>`;
  const KEY = (id: string) => `<collaboration id="c-${id}"><participant id="pa-${id}" processRef="${id}"/><correlationKey id="K" name="文号"><correlationPropertyRef>P</correlationPropertyRef></correlationKey></collaboration>`;
  const BOUND = '<correlationSubscription id="cs" correlationKeyRef="K"><correlationPropertyBinding correlationPropertyRef="P"><dataPath>number</dataPath></correlationPropertyBinding></correlationSubscription>';
  const sends = (message: string) => `<extensionElements><lz:payload value="{number: number, text: text}"/></extensionElements><messageEventDefinition messageRef="${message}"/>`;
  const ASKS = drawing(
    `<startEvent id="s"/><scriptTask id="k" name="k" scriptFormat="feel"><extensionElements/><script>{number: instanceId, text: "x"}</script></scriptTask><intermediateThrowEvent id="throw">${sends('ask')}</intermediateThrowEvent><receiveTask id="wait" name="wait" messageRef="answer"/><endEvent id="e"/>${BOUND}`,
    ['s>k', 'k>throw', 'throw>wait', 'wait>e'],
    { roots: KEYS + KEY('p') },
  );
  const ANSWERS = drawing(
    `<startEvent id="s"><messageEventDefinition messageRef="ask"/></startEvent>${userTask('opinion', assignedTo('unitHead("财政局")'))}<endEvent id="e">${sends('answer')}</endEvent>`,
    ['s>opinion', 'opinion>e'],
    { id: 'q', roots: KEYS + KEY('q') },
  );

  it('begins a case with what was sent, and the answer finds the one that asked', async () => {
    const world = await simulationOf([ASKS, ANSWERS]);
    const first = await played(world, scenarioOf([]));
    const second = await played(world, scenarioOf([{ complete: { task: 'opinion' } }, { expect: { status: 'completed', variables: { text: 'x' } } }], { end: 'e' }));
    const statusOf = async (id: unknown) => (await world.cases.instance(id as InstanceId))?.status;
    expect(await Promise.all([first.cases[0], second.cases[0]].map(statusOf))).toEqual(['active', 'completed']);
  });
});
