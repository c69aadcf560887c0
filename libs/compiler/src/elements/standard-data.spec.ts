import { compileDefinitions } from '../compile-definitions';
import { CaseDriver, flows, process } from '../testing/case-driver';
import { parseBpmn } from '@liuzhuan/bpmn';

const leaders = ['甲', '乙'];

describe('data as BPMN itself writes it', () => {
  it('copies from the only source of a data association to its target', async () => {
    const drawing = process(
      `<dataObject id="d" name="draft"/><dataObjectReference id="dr" dataObjectRef="d"/><startEvent id="s"/><scriptTask id="a" scriptFormat="feel" lz:result="answer"><ioSpecification><dataInput id="in" name="text"/><dataOutput id="out" name="answer"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation id="ia"><sourceRef>dr</sourceRef><targetRef>in</targetRef></dataInputAssociation><dataOutputAssociation id="oa"><sourceRef>out</sourceRef><targetRef>dr</targetRef></dataOutputAssociation><script>text + "！"</script></scriptTask><userTask id="z"/>${flows('s>a', 'a>z')}`,
    );
    const run = await CaseDriver.start(drawing, { variables: { draft: '稿' } });
    expect(run.variables()).toEqual({ draft: '稿！', answer: '稿！' });
  });

  it('runs a multi-instance activity over loopDataInputRef and collects in loopDataOutputRef', async () => {
    const drawing = process(
      `<dataObject id="l" name="leaders" isCollection="true"/><dataObject id="v" name="votes" isCollection="true"/><startEvent id="s"/><scriptTask id="vote" scriptFormat="feel" lz:result="said"><script>leader + "同意"</script><multiInstanceLoopCharacteristics><loopDataInputRef>l</loopDataInputRef><loopDataOutputRef>v</loopDataOutputRef><inputDataItem id="li" name="leader"/><outputDataItem id="vo" name="said"/></multiInstanceLoopCharacteristics></scriptTask><userTask id="z"/>${flows('s>vote', 'vote>z')}`,
    );
    const run = await CaseDriver.start(drawing, { variables: { leaders } });
    expect(run.at()).toEqual(['z']);
    expect(run.variables()['votes']).toEqual(['甲同意', '乙同意']);
  });
});

describe('what events carry', () => {
  it('sends the data inputs of a throwing event and takes the data outputs of a catching one', async () => {
    const data = `<dataObject id="d" name="draft"/><dataObjectReference id="dr" dataObjectRef="d"/><dataObject id="r" name="reply"/><dataObjectReference id="rr" dataObjectRef="r"/>`;
    const sends = `<intermediateThrowEvent id="t"><dataInput id="in" name="text"/><dataInputAssociation id="ia"><sourceRef>dr</sourceRef><targetRef>in</targetRef></dataInputAssociation><messageEventDefinition messageRef="M"/></intermediateThrowEvent>`;
    const takes = `<intermediateCatchEvent id="c"><dataOutput id="out" name="answer"/><dataOutputAssociation id="oa"><sourceRef>out</sourceRef><targetRef>rr</targetRef></dataOutputAssociation><messageEventDefinition messageRef="M"/></intermediateCatchEvent>`;
    const run = await CaseDriver.start(process(`${data}<startEvent id="s"/>${sends}${takes}<userTask id="z"/>${flows('s>t', 't>c', 'c>z')}`, '<message id="M" name="来文"/>'), {
      variables: { draft: '稿' },
    });
    expect(run.effects).toContainEqual(expect.objectContaining({ type: 'message.send', name: '来文', payload: { text: '稿' } }));
    run.trigger('c', { answer: '同意' });
    expect(run.variables()).toMatchObject({ reply: '同意' });
  });
});

describe('correlation of BPMN itself', () => {
  const KEY = `<collaboration id="co"><participant id="pa" processRef="p"/><correlationKey id="K" name="文号"><correlationPropertyRef>P</correlationPropertyRef><correlationPropertyRef>Q</correlationPropertyRef></correlationKey></collaboration>`;
  const property = (id: string, path: string) =>
    `<correlationProperty id="${id}"><correlationPropertyRetrievalExpression messageRef="M"><messagePath>${path}</messagePath></correlationPropertyRetrievalExpression></correlationProperty>`;
  const roots = `<message id="M" name="来文"/>${property('P', 'document.year')}${property('Q', 'document.number')}${KEY}`;
  const subscription = `<correlationSubscription id="cs" correlationKeyRef="K"><correlationPropertyBinding correlationPropertyRef="P"><dataPath>year</dataPath></correlationPropertyBinding><correlationPropertyBinding correlationPropertyRef="Q"><dataPath>number</dataPath></correlationPropertyBinding></correlationSubscription>`;
  const contents = `<startEvent id="s"/><intermediateThrowEvent id="t"><extensionElements><lz:payload value="{document: {year: 2026, number: 7}}"/></extensionElements><messageEventDefinition messageRef="M"/></intermediateThrowEvent><intermediateCatchEvent id="c"><messageEventDefinition messageRef="M"/></intermediateCatchEvent><userTask id="z"/>${flows('s>t', 't>c', 'c>z')}`;

  it('finds the key of what is sent in the payload, and of who waits in the data of the case', async () => {
    const run = await CaseDriver.start(process(`${contents}${subscription}`, roots), { variables: { year: 2026, number: 7 } });
    expect(run.effects).toMatchObject([
      { type: 'message.send', key: '2026|7' },
      { type: 'subscription.open', key: '2026|7' },
    ]);
  });

  it('counts for the start event of an event sub-process, which waits in the running case', async () => {
    const watching = `<startEvent id="s"/><userTask id="z"/><subProcess id="e" triggeredByEvent="true"><startEvent id="es"><messageEventDefinition messageRef="M"/></startEvent><userTask id="ez"/>${flows('es>ez')}</subProcess>${flows('s>z')}${subscription}`;
    const run = await CaseDriver.start(process(watching, roots), { variables: { year: 2026, number: 7 } });
    expect(run.effects).toContainEqual(expect.objectContaining({ type: 'subscription.open', key: '2026|7' }));
  });

  it('counts for a message that only the message flow names', async () => {
    const flow = roots.replace('<correlationKey', '<participant id="pb" name="外单位"/><messageFlow id="mf" sourceRef="pb" targetRef="c" messageRef="M"/><correlationKey');
    const waiting = `<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition/></intermediateCatchEvent><userTask id="z"/>${flows('s>c', 'c>z')}${subscription}`;
    const run = await CaseDriver.start(process(waiting, flow), { variables: { year: 2026, number: 7 } });
    expect(run.effects).toContainEqual(expect.objectContaining({ type: 'subscription.open', name: '来文', key: '2026|7' }));
  });

  it('is refused when the process does not say which of its data are the key', async () => {
    const read = await parseBpmn(process(contents, roots));
    expect(read.ok && compileDefinitions(read.value).diagnostics.map(({ code }) => code)).toEqual(['correlation-unbound']);
  });
});

const ROOTS = `<resource id="R" name="文档员"/><message id="M" name="来文"/><interface id="I" name="档案"><operation id="O" name="归档"><inMessageRef>M</inMessageRef></operation></interface>`;
const expression = (feel: string) => `<resourceAssignmentExpression><formalExpression>${feel}</formalExpression></resourceAssignmentExpression>`;

async function nodeOf(element: string) {
  const drawing = process(`<startEvent id="s"/>${element}${flows('s>a')}`).replace('<process', `${ROOTS}<process`);
  const read = await parseBpmn(drawing);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { programs, diagnostics } = compileDefinitions(read.value);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.values(programs[0]?.scopes ?? {})[0]?.nodes['a'];
}

describe('people as BPMN itself writes them', () => {
  it.each([
    { name: 'a human performer has the task', roles: `<humanPerformer id="h">${expression('starter')}</humanPerformer>`, rule: 'starter', mode: 'direct' },
    { name: 'a potential owner may claim it', roles: `<potentialOwner id="p">${expression('members("办公室")')}</potentialOwner>`, rule: 'members("办公室")', mode: 'claim' },
    {
      name: 'several potential owners stand side by side',
      roles: `<potentialOwner id="p">${expression('a')}</potentialOwner><potentialOwner id="q">${expression('b')}</potentialOwner>`,
      rule: 'distinct values(flatten([a, b]))',
      mode: 'claim',
    },
    {
      name: 'the performer goes before potential owners',
      roles: `<potentialOwner id="p">${expression('a')}</potentialOwner><performer id="q">${expression('b')}</performer>`,
      rule: 'b',
      mode: 'direct',
    },
    { name: 'a resource means the unit or post of its name', roles: '<potentialOwner id="p"><resourceRef>R</resourceRef></potentialOwner>', rule: 'unitOrPost("文档员")', mode: 'claim' },
  ])('$name', async ({ roles, rule, mode }) => {
    expect((await nodeOf(`<userTask id="a">${roles}</userTask>`))?.task?.assignment).toEqual({ rule, mode, skipIfSame: [] });
  });

  it('an assignment of ours goes before roles', async () => {
    const task = `<userTask id="a"><extensionElements><lz:assignment rule="own"/></extensionElements><potentialOwner id="p">${expression('a')}</potentialOwner></userTask>`;
    expect((await nodeOf(task))?.task?.assignment?.rule).toBe('own');
  });
});

describe('operations', () => {
  it('a service task gives its operation to an outside worker', async () => {
    expect((await nodeOf('<serviceTask id="a" operationRef="O"/>'))?.service).toEqual({ type: 'external', inputs: [{ name: 'topic', value: '"归档"' }] });
  });

  it.each(['<sendTask id="a" operationRef="O"/>', '<receiveTask id="a" operationRef="O"/>', '<intermediateCatchEvent id="a"><messageEventDefinition><operationRef>O</operationRef></messageEventDefinition></intermediateCatchEvent>'])(
    'the message of %s is the one its operation takes',
    async (element) => {
      expect((await nodeOf(element))?.events).toEqual([{ kind: 'message', name: '来文' }]);
    },
  );
});
