import { CaseDriver, flows, process } from '../testing/case-driver';

const members = (attributes: string, inner = '', tag = 'userTask', body = '') =>
  process(
    `<startEvent id="s"/><${tag} id="vote">${body}<multiInstanceLoopCharacteristics ${attributes}>${inner}</multiInstanceLoopCharacteristics></${tag}><userTask id="z"/>${flows('s>vote', 'vote>z')}`,
  );
const LIST = 'lz:collection="leaders" lz:element="leader" lz:output="{who: leader, say: outcome}" lz:into="votes"';
const condition = (feel: string) => `<completionCondition xsi:type="tFormalExpression">${feel}</completionCondition>`;
const leaders = ['甲', '乙', '丙'];

describe('multi-instance', () => {
  it('runs members side by side and collects outputs in planned order', async () => {
    const run = await CaseDriver.start(members(LIST), { variables: { leaders, outcome: 'before' } });
    expect(run.effects).toMatchObject(leaders.map((item, index) => ({ type: 'task.open', node: 'vote', member: { index, item } })));
    run.complete('vote', { outcome: 'no' }, 2).complete('vote', { outcome: 'yes' }, 0);
    expect(run.variables()).toEqual({ leaders, outcome: 'before' });
    run.complete('vote', { outcome: 'maybe' });
    expect(run.at()).toEqual(['z']);
    expect(run.variables()).toEqual({
      leaders,
      outcome: 'before',
      votes: [
        { who: '甲', say: 'yes' },
        { who: '乙', say: 'maybe' },
        { who: '丙', say: 'no' },
      ],
    });
  });

  it('runs members one after the other', async () => {
    const run = await CaseDriver.start(members(`isSequential="true" ${LIST}`), { variables: { leaders } });
    for (const [index, item] of leaders.entries()) {
      expect(run.effects.at(-1)).toMatchObject({ type: 'task.open', member: { index, item } });
      run.complete('vote', { outcome: item });
    }
    expect(run.at()).toEqual(['z']);
  });

  it.each([
    { name: 'counts', feel: 'numberOfCompletedInstances &gt;= 2 and numberOfActiveInstances = 1 and numberOfInstances = 3', after: 2 },
    { name: 'outputs', feel: 'some v in votes satisfies v.say = "no"', after: 1 },
    { name: 'what the last member said', feel: 'outcome = "no"', after: 1 },
  ])('stops early by $name, cancelling the others', async ({ feel, after }) => {
    const run = await CaseDriver.start(members(LIST, condition(feel)), { variables: { leaders } });
    for (let index = 0; index < after; index += 1) run.complete('vote', { outcome: 'no' });
    expect(run.did().filter((line) => line === 'task.close vote cancelled')).toHaveLength(3 - after);
    expect(run.at()).toEqual(['z']);
    expect(run.variables()['votes']).toHaveLength(after);
  });

  it('stops a sequence early', async () => {
    const run = await CaseDriver.start(members(`isSequential="true" ${LIST}`, condition('outcome = "no"')), { variables: { leaders } });
    run.complete('vote', { outcome: 'no' });
    expect(run.at()).toEqual(['z']);
  });

  it('is done at once without members', async () => {
    const run = await CaseDriver.start(members(LIST), { variables: { leaders: [] } });
    expect(run.at()).toEqual(['z']);
    expect(run.variables()['votes']).toEqual([]);
  });

  it('counts members by cardinality', async () => {
    const run = await CaseDriver.start(members('', '<loopCardinality xsi:type="tFormalExpression">n</loopCardinality>'), {
      variables: { n: 2 },
    });
    expect(run.waiting()).toEqual(['vote', 'vote']);
    expect(Object.values(run.state.tokens).flatMap((token) => token.locals ?? [])).toEqual([{ loopCounter: 1 }, { loopCounter: 2 }]);
  });

  it.each([
    { attributes: 'lz:collection="nobody" lz:element="x"', inner: '' },
    { attributes: '', inner: '<loopCardinality xsi:type="tFormalExpression">0.5</loopCardinality>' },
    { attributes: '', inner: '<loopCardinality xsi:type="tFormalExpression">1000000000</loopCardinality>' },
    { attributes: 'lz:collection="for i in 1..5001 return i" lz:element="x"', inner: '' },
  ])('rests with an incident when the members cannot be told: $attributes', async ({ attributes, inner }) => {
    const run = await CaseDriver.start(members(attributes, inner));
    expect(run.effects).toMatchObject([{ type: 'incident.raise', node: 'vote', code: 'value-unfit' }]);
  });

  it('holds a member whose output fails until a retry', async () => {
    const run = await CaseDriver.start(members('lz:collection="leaders" lz:output="outcome + 1" lz:into="votes"'), {
      variables: { leaders: ['甲'] },
    });
    run.complete('vote', { outcome: 'x' });
    expect(run.effects).toMatchObject([{ type: 'task.close' }, { type: 'incident.raise', code: 'expression-failed' }]);
    run.event({ type: 'retry', activation: run.activation('vote'), variables: { outcome: 1 } });
    expect(run.variables()).toMatchObject({ votes: [2] });
  });

  it('repeats sub-processes, each member with variables of its own', async () => {
    const body = `<userTask id="a"/><userTask id="b"/>${flows('a>b')}`;
    const xml = members(
      'lz:collection="leaders" lz:element="leader" lz:output="{who: leader, note: note}" lz:into="notes"',
      '',
      'subProcess',
    ).replace('</multiInstanceLoopCharacteristics>', `</multiInstanceLoopCharacteristics>${body}`);
    const run = await CaseDriver.start(xml, { variables: { leaders: ['甲', '乙'], note: 'case' } });
    expect(run.waiting()).toEqual(['a', 'a']);
    run.complete('a', { note: 'first' }, 0).complete('a', { note: 'second' });
    run.complete('b', {}, 0).complete('b');
    expect(run.variables()).toEqual({
      leaders: ['甲', '乙'],
      note: 'case',
      notes: [
        { who: '甲', note: 'first' },
        { who: '乙', note: 'second' },
      ],
    });
  });

  it('is interrupted as a whole by its boundary event', async () => {
    const xml = process(
      `<startEvent id="s"/><userTask id="vote"><multiInstanceLoopCharacteristics lz:collection="leaders"/></userTask><boundaryEvent id="t" attachedToRef="vote"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="z"/>${flows('s>vote', 't>z')}`,
    );
    const run = await CaseDriver.start(xml, { variables: { leaders } });
    expect(run.waiting()).toEqual(['timer:t', 'vote', 'vote', 'vote']);
    run.trigger('t');
    expect(run.did()).toEqual([
      'task.close vote interrupted',
      'task.close vote interrupted',
      'task.close vote interrupted',
      'timer.stop t',
      'task.open z',
    ]);
  });
});

describe('standard loop', () => {
  const loop = (attributes: string, feel: string) =>
    process(
      `<startEvent id="s"/><userTask id="a"><standardLoopCharacteristics ${attributes}><loopCondition xsi:type="tFormalExpression">${feel}</loopCondition></standardLoopCharacteristics></userTask><userTask id="z"/>${flows('s>a', 'a>z')}`,
    );

  it.each([
    { name: 'while it holds, tested after', attributes: '', variables: { again: true }, rounds: 3 },
    { name: 'at most the maximum', attributes: 'loopMaximum="2"', variables: { again: true }, rounds: 2 },
    { name: 'not at all when tested before', attributes: 'testBefore="true"', variables: { again: false }, rounds: 0 },
  ])('repeats $name', async ({ attributes, variables, rounds }) => {
    const run = await CaseDriver.start(loop(attributes, 'again'), { variables });
    for (let round = 1; round <= rounds; round += 1) run.complete('a', { again: round < 3 });
    expect(run.at()).toEqual(['z']);
  });
});
