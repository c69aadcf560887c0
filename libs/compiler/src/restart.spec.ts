import { CaseDriver, flows, process } from './testing/case-driver';

const line = process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>${flows('s>a', 'a>b', 'a>j', 'b>j', 'j>e')}`);
const short = process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>${flows('s>a', 'a>b', 'b>e')}`);

describe('restarting a case', () => {
  it('begins a cancelled case anew with its variables, and forgets who decided', async () => {
    const run = (await CaseDriver.start(short)).complete('a', { subject: 'x' }).event({ type: 'cancel', by: 'p1' });
    run.event({ type: 'restart', variables: { round: 2 } });
    expect(run.state).toMatchObject({ status: 'active', performers: {} });
    expect(run.state.cancelledBy).toBeUndefined();
    expect([run.at(), run.variables(), run.did()]).toEqual([['a'], { subject: 'x', round: 2 }, ['task.open a']]);
    expect(run.complete('a').complete('b').state).toMatchObject({ status: 'completed', end: { node: 'e' } });
  });

  it('takes a completed case up at a step, and keeps who decided', async () => {
    const run = (await CaseDriver.start(short)).complete('a').complete('b').event({ type: 'restart', node: 'b' });
    expect([run.at(), run.state.performers, run.state.end]).toEqual([['b'], { a: 'by a', b: 'by b' }, undefined]);
    expect(run.complete('b').state.status).toBe('completed');
  });

  it('watches its event sub-processes again', async () => {
    const watched = process(
      `<startEvent id="s"/><userTask id="a"/><subProcess id="w" triggeredByEvent="true"><startEvent id="ws"><messageEventDefinition messageRef="msg"/></startEvent><userTask id="wa"/>${flows('ws>wa')}</subProcess>${flows('s>a')}`,
      '<message id="msg" name="stop"/>',
    );
    const run = (await CaseDriver.start(watched)).event({ type: 'cancel' }).event({ type: 'restart' });
    expect(run.trigger('ws').at()).toContain('wa');
  });

  it('is refused while the case runs, and where no case can go on', async () => {
    const run = await CaseDriver.start(line);
    expect(run.refused({ type: 'restart' })).toBe('case-not-ended');
    run.event({ type: 'cancel' });
    expect(['nowhere', 'j'].map((node) => run.refused({ type: 'restart', node }))).toEqual(['restart-not-possible', 'restart-not-possible']);
    expect(run.refused({ type: 'complete', activation: 'a1' })).toBe('case-not-active');
  });
});
