import { CaseDriver, definitions, flows } from '../testing/case-driver';

const called = `<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="sign"/><exclusiveGateway id="g" default="g-qe"/><endEvent id="qe"/><endEvent id="bad"><errorEventDefinition errorRef="E"/></endEvent>${flows('qs>sign', 'sign>g', 'g>qe', 'g>bad: refuse')}</process>`;
const calling = (process = 'q') =>
  definitions(
    `<error id="E" errorCode="E1"/>${called}<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="call" calledElement="${process}"><extensionElements><lz:in target="doc" source="title + &quot;!&quot;"/><lz:out target="result" source="doc + mark"/></extensionElements></callActivity>
    <boundaryEvent id="x" attachedToRef="call"><errorEventDefinition errorRef="E"/></boundaryEvent><userTask id="z"/><userTask id="y"/>${flows('s>call', 'call>z', 'x>y')}</process>`,
  );

describe('call activity', () => {
  it('runs the called process with variables of its own', async () => {
    const run = await CaseDriver.start(calling(), { variables: { title: 'T', secret: 1 } });
    expect(run.effects).toMatchObject([{ type: 'task.open', node: 'sign', program: 'q:1' }]);
    expect(run.state.scopes['s2']?.variables).toEqual({ doc: 'T!' });
    run.complete('sign', { mark: '#', refuse: false });
    expect(run.at()).toEqual(['z']);
    expect(run.variables()).toEqual({ title: 'T', secret: 1, result: 'T!#' });
  });

  it('hands errors to the caller', async () => {
    const run = await CaseDriver.start(calling(), { variables: { title: 'T' } });
    run.complete('sign', { refuse: true });
    expect(run.at()).toEqual(['y']);
    expect(Object.keys(run.state.scopes)).toEqual(['s1']);
  });

  it('holds results that cannot be taken until a retry', async () => {
    const run = await CaseDriver.start(calling(), { variables: { title: 'T' } });
    run.complete('sign', { mark: 1, refuse: false });
    expect(run.effects).toMatchObject([{ type: 'task.close' }, { type: 'incident.raise', node: 'call', code: 'expression-failed' }]);
    run.event({ type: 'setVariables', scope: 's2', variables: { mark: '?' } }).event({ type: 'retry', activation: run.activation('call') });
    expect(run.variables()['result']).toBe('T!?');
  });

  it('is an incident when the process is not deployed', async () => {
    const run = await CaseDriver.start(calling('nowhere'), { variables: { title: 'T' } });
    expect(run.effects).toMatchObject([{ type: 'incident.raise', code: 'called-process-missing', params: { process: 'nowhere' } }]);
  });

  it('can be left while the called process is busy', async () => {
    const run = await CaseDriver.start(calling(), { variables: { title: 'T' } });
    run.event({ type: 'cancel' });
    expect(run.did()).toEqual(['task.close sign cancelled', 'case.ended cancelled']);
  });
});
