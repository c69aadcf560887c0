import { CaseDriver, flows, process } from '../testing/case-driver';

/** A task that can be undone by the task `undo-…`. */
const undoable = (id: string) =>
  `<userTask id="${id}"/><boundaryEvent id="${id}c" attachedToRef="${id}"><compensateEventDefinition/></boundaryEvent><userTask id="undo-${id}" isForCompensation="true"/><association id="${id}o" associationDirection="One" sourceRef="${id}c" targetRef="undo-${id}"/>`;
const compensate = (ref = '') => `<compensateEventDefinition${ref === '' ? '' : ` activityRef="${ref}"`}/>`;
const throwing = (id: string, ref?: string) => `<intermediateThrowEvent id="${id}">${compensate(ref)}</intermediateThrowEvent>`;

describe('compensation', () => {
  it('undoes completed activities, the last one first, and then goes on', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/>${undoable('a')}${undoable('b')}${throwing('t')}<userTask id="z"/>${flows('s>a', 'a>b', 'b>t', 't>z')}`),
    );
    run.complete('a', { amount: 5 }).complete('b');
    expect(run.waiting()).toEqual(['undo-b']);
    expect(run.complete('undo-b').waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').waiting()).toEqual(['z']);
    expect(run.complete('z').state.status).toBe('completed');
  });

  it('goes on at once when it need not wait, and the case ends when everything is undone', async () => {
    const aside = throwing('t').replace('Definition', 'Definition waitForCompletion="false"');
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/>${undoable('a')}${undoable('b')}${aside}<userTask id="z"/>${flows('s>a', 'a>b', 'b>t', 't>z')}`),
    );
    expect(run.complete('a').complete('b').waiting()).toEqual(['z', 'undo-b']);
    expect(run.complete('z').state.status).toBe('active');
    expect(run.complete('undo-b').waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').state.status).toBe('completed');
  });

  it('passes when it need not wait and there is nothing to undo', async () => {
    const aside = throwing('t').replace('Definition', 'Definition waitForCompletion="false"');
    const run = await CaseDriver.start(process(`<startEvent id="s"/>${aside}<userTask id="z"/>${flows('s>t', 't>z')}`));
    expect(run.waiting()).toEqual(['z']);
  });

  it('undoes one activity when it is named, as often as it was completed', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/>${undoable('a')}${undoable('b')}<exclusiveGateway id="g" default="g-t"/>${throwing('t', 'a')}${flows('s>a', 'a>b', 'b>g', 'g>a: again', 'g>t')}`,
      ),
    );
    run.complete('a').complete('b', { again: true }).complete('a').complete('b', { again: false });
    expect(run.complete('undo-a').waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').state.status).toBe('completed');
  });

  it('goes on when there is nothing to undo, and does not undo twice', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/>${throwing('t')}${undoable('a')}${throwing('u')}${throwing('v')}<userTask id="z"/>${flows('s>t', 't>a', 'a>u', 'u>v', 'v>z')}`,
      ),
    );
    expect(run.waiting()).toEqual(['a']);
    expect(run.complete('a').waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').waiting()).toEqual(['z']);
  });

  it('does not undo what a return has taken back', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/>${undoable('a')}<userTask id="b"/>${throwing('t')}${flows('s>a', 'a>b', 'b>t')}`),
    );
    run.complete('a').returnTo('b', 'a').complete('a').complete('b');
    expect(run.complete('undo-a').state.status).toBe('completed');
  });

  const inside = (more: string, ...lines: readonly string[]) =>
    process(
      `<startEvent id="s"/><subProcess id="sub"><startEvent id="i"/>${undoable('a')}<userTask id="b"/>${more}${flows('i>a', 'a>b')}</subProcess>${throwing('t', 'sub')}<userTask id="z"/>${flows('s>sub', 'sub>t', 't>z', ...lines)}`,
    );

  it('undoes what was completed in a sub-process, with the data it had', async () => {
    const run = await CaseDriver.start(inside(''));
    run.complete('a').complete('b');
    expect(run.waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').waiting()).toEqual(['z']);
  });

  it('leaves it to the compensation event sub-process', async () => {
    const handler = `<subProcess id="h" triggeredByEvent="true"><startEvent id="hs">${compensate()}</startEvent><userTask id="first"/>${throwing('ht')}${flows('hs>first', 'first>ht')}</subProcess>`;
    const run = await CaseDriver.start(inside(handler));
    run.complete('a').complete('b');
    expect(run.waiting()).toEqual(['first']);
    expect(run.complete('first').waiting()).toEqual(['undo-a']);
    expect(run.complete('undo-a').waiting()).toEqual(['z']);
  });
});

describe('transaction', () => {
  const cancelled = (boundary: string, ...lines: readonly string[]) =>
    process(
      `<startEvent id="s"/><transaction id="x"><startEvent id="i"/><parallelGateway id="f"/>${undoable('a')}<userTask id="b"/><endEvent id="c"><cancelEventDefinition/></endEvent>${flows('i>f', 'f>a', 'f>b', 'a>c')}</transaction>${boundary}<userTask id="after"/><userTask id="failed"/>${flows('s>x', 'x>after', ...lines)}`,
    );
  const border = '<boundaryEvent id="bc" attachedToRef="x"><cancelEventDefinition/></boundaryEvent>';

  it('is undone as a whole when it is cancelled, and left by its cancel event', async () => {
    const run = await CaseDriver.start(cancelled(border, 'bc>failed'));
    run.complete('a');
    expect(run.did()).toEqual(['task.close a completed', 'task.close b cancelled', 'task.open undo-a']);
    expect(run.complete('undo-a').at()).toEqual(['failed']);
  });

  it('goes on when nothing is cancelled', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><transaction id="x"><userTask id="a"/></transaction><userTask id="after"/>${flows('s>x', 'x>after')}`),
    );
    expect(run.complete('a').at()).toEqual(['after']);
  });
});
