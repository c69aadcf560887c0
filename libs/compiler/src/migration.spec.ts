import { judgeMigration, mergesSteps, type MigrationMapping, planMigration, proposeMapping, reversedMapping } from '@liuzhuan/machine';
import { CaseDriver, flows, process, programsOf } from './testing/case-driver';

const SAME: MigrationMapping = { from: 'p:1', to: 'p:2', nodes: {} };
const timer = (text: string) => `<timerEventDefinition><timeDuration>${text}</timeDuration></timerEventDefinition>`;
const members = (sequential: boolean) => `<multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality xsi:type="tFormalExpression">2</loopCardinality></multiInstanceLoopCharacteristics>`;

/** A running case of one drawing with another as the second version. */
async function running(before: string, after: string, roots = ''): Promise<CaseDriver> {
  return CaseDriver.of(await programsOf(process(before, roots)), { later: await programsOf(process(after, roots)) });
}

const verdict = (run: CaseDriver, mapping = SAME) => judgeMigration(run.state, mapping, run.environment).map(({ code }) => code);
const migrate = (run: CaseDriver, mapping = SAME) => run.event({ type: 'migrate', mapping });

const LINE = `<startEvent id="s"/><userTask id="a" name="拟稿"/><userTask id="b" name="核稿"/>${flows('s>a', 'a>b')}`;

describe('a case that moves to another version', () => {
  it('keeps its task and goes on by the new drawing', async () => {
    const run = await running(LINE, `<startEvent id="s"/><userTask id="a"/><userTask id="c"/><userTask id="b"/>${flows('s>a', 'a>c', 'c>b')}`);
    expect(verdict(run)).toEqual([]);
    migrate(run);
    expect(run.did()).toEqual(['site.moved a']);
    run.complete('a');
    expect(run.at()).toEqual(['c']);
    run.returnTo('c', 'a').complete('a').complete('c').complete('b');
    expect(run.state.status).toBe('completed');
  });

  it('goes by the mapping, back as well, and remembers who did what', async () => {
    const run = await running(LINE, `<startEvent id="s"/><userTask id="a2"/><userTask id="b2"/>${flows('s>a2', 'a2>b2')}`);
    run.complete('a');
    expect(verdict(run)).toEqual(['step-removed']);
    expect(run.refused({ type: 'migrate', mapping: SAME })).toBe('migration-not-possible');
    const mapping = { ...SAME, nodes: { a: 'a2', b: 'b2' } };
    migrate(run, mapping);
    expect(run.state.performers).toMatchObject({ a2: 'by a' });
    run.returnTo('b2', 'a2').complete('a2');
    migrate(run, reversedMapping(mapping, run.environment.program('p:1')));
    run.returnTo('b', 'a').complete('a').complete('b');
    expect(run.state.status).toBe('completed');
  });

  it('goes back to the step at which it stood, where two became one', async () => {
    const run = await running(LINE, `<startEvent id="s"/><userTask id="b"/>${flows('s>b')}`);
    const mapping = { ...SAME, nodes: { a: 'b' } };
    const old = run.environment.program('p:1');
    expect([mergesSteps(mapping, old), mergesSteps({ ...SAME, nodes: { a: 'c' } }, old)]).toEqual([true, false]);
    expect([[], ['a'], ['b'], ['a', 'b']].map((stood) => reversedMapping(mapping, old, new Set(stood)).nodes)).toEqual([{}, { b: 'a' }, {}, {}]);
    expect(reversedMapping({ ...SAME, nodes: { a: 'c', b: 'c' } }, old).nodes).toEqual({ c: 'a' });
    migrate(run, mapping);
    expect(run.at()).toEqual(['b']);
    migrate(run, reversedMapping(mapping, old, new Set(['a'])));
    expect(run.at()).toEqual(['a']);
  });

  it('ends waits that are gone, begins new ones, and lets those in both go on', async () => {
    const boundary = (id: string, text: string) => `<boundaryEvent id="${id}" attachedToRef="a" cancelActivity="false">${timer(text)}</boundaryEvent>`;
    const run = await running(
      `<startEvent id="s"/><userTask id="a"/>${boundary('kept', 'P1D')}${boundary('gone', 'P1D')}<userTask id="b"/>${flows('s>a', 'kept>b', 'gone>b')}`,
      `<startEvent id="s"/><userTask id="a"/>${boundary('kept', 'P2D')}${boundary('new', 'P3D')}<userTask id="b"/>${flows('s>a', 'kept>b', 'new>b')}`,
    );
    expect(verdict(run)).toEqual(['timer-kept']);
    migrate(run);
    expect(run.did()).toEqual(['timer.stop gone', 'timer.start new', 'site.moved a']);
    run.trigger('new');
    expect(run.at()).toEqual(['a', 'b']);
  });

  it('keeps the members of a countersignature, unless the step has changed its kind', async () => {
    const draw = (content: string) => `<startEvent id="s"/><userTask id="a">${content}</userTask><userTask id="b"/>${flows('s>a', 'a>b')}`;
    const run = await running(draw(members(false)), draw(members(false)));
    run.complete('a');
    migrate(run);
    expect(run.did()).toEqual(['site.moved a']);
    run.complete('a');
    expect(run.at()).toEqual(['b']);
    expect(verdict(await running(draw(members(false)), draw('')))).toEqual(['members-changed']);
    expect(verdict(await running(draw(members(true)), draw(members(false))))).toEqual(['members-changed']);
    expect(verdict(await running(draw(''), draw(members(false))))).toEqual(['becomes-countersignature']);
    const inTurn = await running(draw(members(false)), draw(members(true)));
    expect(judgeMigration(inTurn.state, SAME, inTurn.environment).map(({ message }) => message)).toEqual([
      { zh: '“a”正在会签，新版本中它的会签方式变了（同时会签 → 依次会签）', en: 'It is a countersignature under way at "a", whose way of signing has changed (all at once → one after the other)' },
    ]);
  });

  it('keeps signers that were added to a plain task', async () => {
    const run = await running(LINE, `<startEvent id="s"/><userTask id="z"/><userTask id="b"/>${flows('s>z', 'z>b')}`);
    run.event({ type: 'addMember', activation: run.activation('a'), items: ['p2'], position: 'parallel', asker: 'p1' });
    migrate(run, { ...SAME, nodes: { a: 'z' } });
    run.complete('z').complete('z');
    expect(run.at()).toEqual(['b']);
  });

  it('waits at a join for the flows of the new version, and fires it when none is missing any more', async () => {
    const draw = (...branches: readonly string[]) =>
      `<startEvent id="s"/><parallelGateway id="f"/>${branches.map((id) => `<userTask id="${id}"/>`).join('')}<parallelGateway id="j"/><userTask id="z"/>` +
      flows('s>f', ...branches.flatMap((id) => [`f>${id}`, `${id}>j`]), 'j>z');
    const open = async () => (await running(draw('a', 'b', 'c'), draw('a', 'b'))).complete('a');
    const run = await open();
    expect(verdict(run)).toEqual(['step-removed']);
    run.complete('c');
    expect(verdict(run)).toEqual(['join-flow-removed']);
    const done = (await running(draw('a', 'b'), draw('a', 'b', 'c'))).complete('a');
    expect(verdict(done)).toEqual(['join-starved']);
    done.complete('b');
    migrate(done);
    expect(done.at()).toEqual(['z']);
  });

  it('says why it cannot go inside sub-processes', async () => {
    const sub = `<startEvent id="s"/><subProcess id="u" name="会办"><startEvent id="us"/><userTask id="a"/>${flows('us>a')}</subProcess>${flows('s>u')}`;
    expect(verdict(await running(sub, `<startEvent id="s"/><userTask id="a"/>${flows('s>a')}`))).toEqual(['step-removed']);
    expect(verdict(await running(`<startEvent id="s"/><userTask id="a"/>${flows('s>a')}`, sub))).toEqual(['step-elsewhere']);
    const renamed = await running(sub, sub.replaceAll('id="u"', 'id="v"').replaceAll('"u"', '"v"').replaceAll('s-u', 's-v'));
    migrate(renamed, { ...SAME, nodes: { u: 'v' } });
    renamed.complete('a');
    expect(renamed.state.status).toBe('completed');
  });

  it('is refused when what it would wait for cannot be worked out', async () => {
    const run = await running(
      `<startEvent id="s"/><userTask id="a"/>${flows('s>a')}`,
      `<startEvent id="s"/><userTask id="a"/><boundaryEvent id="t" attachedToRef="a">${timer('=nothing + 1')}</boundaryEvent><userTask id="b"/>${flows('s>a', 't>b')}`,
    );
    expect(verdict(run)).toEqual([]);
    expect(planMigration(run.state, SAME, run.environment)).toMatchObject({ findings: [{ code: 'wait-not-possible', location: { elementId: 't' } }] });
  });

  it('is told to the person who has the task', async () => {
    const draw = (outcome: string, rule: string) =>
      `<startEvent id="s"/><userTask id="a"><extensionElements><lz:assignment rule="${rule}"/><lz:outcome name="${outcome}" label="同意"/></extensionElements></userTask>${flows('s>a')}`;
    const run = await running(draw('agree', 'starter'), draw('accept', 'x'));
    expect(verdict(run)).toEqual(['outcome-withdrawn', 'assignment-kept']);
    run.event({ type: 'suspend' });
    expect(verdict(run)).toEqual(['case-suspended']);
  });

  it('watches for events that the old version did not know', async () => {
    const watcher = `<subProcess id="w" triggeredByEvent="true"><startEvent id="ws" isInterrupting="false"><messageEventDefinition messageRef="m"/></startEvent><userTask id="k"/>${flows('ws>k')}</subProcess>`;
    const plain = `<startEvent id="s"/><userTask id="a"/>${flows('s>a')}`;
    const roots = '<message id="m" name="M"/>';
    const run = await running(plain, plain + watcher, roots);
    migrate(run);
    run.trigger('ws');
    expect(run.waiting()).toContain('k');
    const back = await running(plain + watcher, plain, roots);
    migrate(back);
    expect(back.did()).toEqual(['subscription.close ws', 'site.moved a']);
  });
});

describe('a proposed mapping', () => {
  it('keeps ids, finds renamed nodes by name and by place, and gives each new node once', async () => {
    const [before] = await programsOf(process(`<startEvent id="s"/><userTask id="a" name="拟稿"/><userTask id="b" name="核稿"/><userTask id="c" name="签发"/>${flows('s>a', 'a>b', 'b>c')}`));
    const [after] = await programsOf(process(`<startEvent id="s"/><userTask id="a" name="起草"/><userTask id="b2" name="核稿"/><userTask id="c2" name="审签"/>${flows('s>a', 'a>b2', 'b2>c2')}`));
    if (!before || !after) throw new Error('Expected two programs');
    expect(proposeMapping(before, after).map(({ from, to, by }) => [from, to, by])).toEqual([
      ['s', 's', 'same'],
      ['a', 'a', 'same'],
      ['b', 'b2', 'name'],
      ['c', 'c2', 'place'],
    ]);
  });
});
