import { CaseDriver, flows, process } from '../testing/case-driver';

const drawing = (cancels: boolean, code = 'LATE') =>
  process(
    `<startEvent id="s"/><userTask id="a"/><userTask id="boss"/><endEvent id="e"/><endEvent id="f"/>
    <boundaryEvent id="b" attachedToRef="a" cancelActivity="${cancels}"><escalationEventDefinition escalationRef="esc"/></boundaryEvent>
    ${flows('s>a', 'a>e', 'b>boss', 'boss>f')}`,
    `<escalation id="esc" escalationCode="${code}"/>`,
  );

describe('an escalation by whoever does the work', () => {
  it.each([
    { cancels: false, at: ['a', 'boss'] },
    { cancels: true, at: ['boss'] },
  ])('is caught by a boundary event that interrupts: $cancels', async ({ cancels, at }) => {
    const run = await CaseDriver.start(drawing(cancels));
    run.event({ type: 'escalate', activation: run.activation('a'), code: 'LATE', variables: { days: 3 } });
    expect(run.at()).toEqual(at);
    expect(run.variables()).toEqual({ days: 3 });
  });

  it('changes nothing when nobody catches it', async () => {
    const run = await CaseDriver.start(drawing(true, 'OTHER'));
    run.event({ type: 'escalate', activation: run.activation('a'), code: 'LATE' });
    expect(run.waiting()).toEqual(['a']);
    expect(run.did()).toEqual([]);
  });

  it('needs work that waits', async () => {
    const run = await CaseDriver.start(drawing(true));
    expect(run.refused({ type: 'escalate', activation: 'a99', code: 'LATE' })).toBe('activation-unknown');
  });
});
