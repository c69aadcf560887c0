import { CaseDriver, flows, process } from '../testing/case-driver';

const adHoc = (attributes: string, condition = '') =>
  process(
    `<startEvent id="s"/><adHocSubProcess id="x" ${attributes}><userTask id="a"/><userTask id="b"/><userTask id="c"/>${
      condition === '' ? '' : `<completionCondition xsi:type="tFormalExpression">${condition}</completionCondition>`
    }</adHocSubProcess><userTask id="z"/>${flows('s>x', 'x>z')}`,
  );

describe('ad-hoc sub-process', () => {
  it('begins all activities and is done with the last', async () => {
    const run = await CaseDriver.start(adHoc(''));
    expect(run.waiting()).toEqual(['a', 'b', 'c']);
    expect(run.complete('b').complete('a').complete('c').waiting()).toEqual(['z']);
  });

  it('begins one after the other when it is sequential', async () => {
    const run = await CaseDriver.start(adHoc('ordering="Sequential"'));
    expect(run.waiting()).toEqual(['a']);
    expect(run.complete('a').waiting()).toEqual(['b']);
    expect(run.complete('b').complete('c').waiting()).toEqual(['z']);
  });

  it('is done early when its completion condition holds', async () => {
    const run = await CaseDriver.start(adHoc('', 'enough'), { variables: { enough: false } });
    expect(run.complete('a').waiting()).toEqual(['b', 'c']);
    run.complete('b', { enough: true });
    expect(run.did()).toEqual(['task.close c cancelled', 'task.close b completed', 'task.open z']);
  });

  it('lets what runs come to its end when it must not cancel', async () => {
    const run = await CaseDriver.start(adHoc('cancelRemainingInstances="false"', 'enough'), { variables: { enough: false } });
    expect(run.complete('a', { enough: true }).waiting()).toEqual(['b', 'c']);
    expect(run.complete('b').complete('c').waiting()).toEqual(['z']);
  });

  it('begins nothing more in sequence when its completion condition holds', async () => {
    const run = await CaseDriver.start(adHoc('ordering="Sequential"', 'enough'), { variables: { enough: true } });
    expect(run.complete('a').waiting()).toEqual(['z']);
  });

  describe('with people who choose', () => {
    const chosen = (attributes = '', condition = '') => adHoc(`lz:chosenBy="starter" ${attributes}`, condition);
    const whole = (run: CaseDriver): string => run.activation('x');
    const begin = (run: CaseDriver, node: string) => run.event({ type: 'begin', activation: whole(run), node });

    it('begins nothing by itself, and what is chosen as often as it is chosen', async () => {
      const run = await CaseDriver.start(chosen());
      expect([run.waiting(), run.did()]).toEqual([[], ['choice.open x']]);
      begin(begin(begin(run, 'b'), 'b'), 'c');
      expect(run.waiting()).toEqual(['b', 'b', 'c']);
      run.complete('b').complete('b').complete('c');
      expect(run.at()).toEqual(['x']);
      expect(run.event({ type: 'conclude', activation: whole(run) }).waiting()).toEqual(['z']);
    });

    it('lets what runs come to its end when they say that it is done', async () => {
      const run = begin(await CaseDriver.start(chosen()), 'a');
      expect(run.event({ type: 'conclude', activation: whole(run) }).waiting()).toEqual(['a']);
      expect(run.complete('a').waiting()).toEqual(['z']);
    });

    it('is done when its completion condition holds', async () => {
      const run = begin(begin(await CaseDriver.start(chosen('', 'enough'), { variables: { enough: false } }), 'a'), 'b');
      run.complete('a');
      expect(run.waiting()).toEqual(['b']);
      expect(run.complete('b', { enough: true }).waiting()).toEqual(['z']);
    });

    it('does one thing at a time in sequence', async () => {
      const run = begin(await CaseDriver.start(chosen('ordering="Sequential"')), 'c');
      const choose = { type: 'begin', activation: whole(run), node: 'a' } as const;
      expect(run.refused(choose)).toBe('ad-hoc-busy');
      expect(run.complete('c').event(choose).waiting()).toEqual(['a']);
    });

    it('refuses what is not there', async () => {
      const run = await CaseDriver.start(chosen());
      expect(run.refused({ type: 'begin', activation: whole(run), node: 'z' })).toBe('not-choosable');
      const plain = await CaseDriver.start(process(`<startEvent id="s"/><userTask id="a"/>${flows('s>a')}`));
      expect(plain.refused({ type: 'begin', activation: plain.activation('a'), node: 'a' })).toBe('not-ad-hoc');
      expect(plain.refused({ type: 'conclude', activation: 'a99' })).toBe('activation-unknown');
    });
  });
});
