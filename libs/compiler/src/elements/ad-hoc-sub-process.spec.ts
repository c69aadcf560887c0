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
});
