import { CaseDriver, flows, process } from './testing/case-driver';

const LINE =
  process(`<startEvent id="s"/><userTask id="draft"/><exclusiveGateway id="g" default="g-draft"/><userTask id="sign"/><endEvent id="e"/>
  ${flows('s>draft', 'draft>g', 'g>sign: outcome = "agree"', 'g>draft', 'sign>e')}`);

describe('start, user task, exclusive gateway, end', () => {
  it('runs to its end, looping through the default flow', async () => {
    const run = await CaseDriver.start(LINE, { variables: { amount: 3 } });
    expect(run.waiting()).toEqual(['draft']);
    expect(run.did()).toEqual(['task.open draft']);
    run.complete('draft', { outcome: 'no' });
    expect(run.did()).toEqual(['task.close draft completed', 'task.open draft']);
    run.complete('draft', { outcome: 'agree' });
    expect(run.at()).toEqual(['sign']);
    run.complete('sign');
    expect(run.did()).toEqual(['task.close sign completed', 'case.ended completed']);
    expect(run.state).toMatchObject({
      status: 'completed',
      end: { node: 'e' },
      tokens: {},
      activations: {},
      performers: { draft: 'by draft', sign: 'by sign' },
    });
    expect(run.variables()).toEqual({ amount: 3, outcome: 'agree' });
  });

  it('refuses what does not fit', async () => {
    const run = await CaseDriver.start(LINE);
    const activation = run.activation('draft');
    expect(run.refused({ type: 'complete', activation: 'a99' })).toBe('activation-unknown');
    expect(run.refused({ type: 'trigger', activation, node: 'draft' })).toBe('not-waiting');
    expect(run.refused({ type: 'retry', activation })).toBe('no-incident');
    expect(run.refused({ type: 'start', program: 'p:1', variables: {} })).toBe('case-already-started');
    expect(run.refused({ type: 'setVariables', scope: 's9', variables: {} })).toBe('scope-unknown');
    expect(run.refused({ type: 'return', activation, to: 'sign' })).toBe('return-not-possible');
    run.event({ type: 'cancel' });
    expect(run.did()).toEqual(['task.close draft cancelled', 'case.ended cancelled']);
    expect(run.refused({ type: 'complete', activation })).toBe('case-not-active');
  });

  it('writes a trace of what happened', async () => {
    const run = await CaseDriver.start(LINE);
    run.complete('draft', { outcome: 'agree' });
    const lines = run.trace.map((entry) =>
      'flow' in entry ? `taken ${entry.flow}` : entry.kind === 'variables' ? `set ${entry.names.join(' ')}` : `${entry.kind} ${entry.node}`,
    );
    expect(lines).toEqual(['set outcome', 'completed draft', 'taken draft-g', 'entered g', 'left g', 'taken g-sign', 'entered sign']);
  });
});
