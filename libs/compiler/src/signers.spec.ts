import type { Json } from '@liuzhuan/kernel';
import { CaseDriver, flows, process } from './testing/case-driver';

const plain = (extra = '', more: readonly string[] = []) =>
  process(`<startEvent id="s"/><userTask id="a"/><userTask id="m"/>${extra}<userTask id="z"/>${flows('s>a', 'a>m', 'm>z', ...more)}`);

/** The case at `m`, held by A. */
const atM = async (xml = plain()) => (await CaseDriver.start(xml)).complete('a');
type Position = 'before' | 'after' | 'parallel';
const add = (run: CaseDriver, visit: string, position: Position, ...items: string[]) =>
  run.event({ type: 'addMember', activation: visit, items, position, asker: 'A' });
const whole = (run: CaseDriver): string => run.activation('m');
/** Who is being asked, by age. */
const signing = (run: CaseDriver): { who: Json; visit: string }[] =>
  Object.values(run.state.tokens)
    .flatMap(({ scope, locals, activation, id }) => {
      const members = run.state.scopes[scope]?.members;
      return members ? [{ who: members.planned[Number(locals?.['loopCounter']) - 1] ?? null, visit: activation, age: Number(id.slice(1)) }] : [];
    })
    .sort((x, y) => x.age - y.age);
const asked = (run: CaseDriver): Json[] => signing(run).map(({ who }) => who);
const visitOf = (run: CaseDriver, person: string): string => signing(run).find(({ who }) => who === person)?.visit ?? 'none';
const sign = (run: CaseDriver, person: string, outcome: string) =>
  run.event({ type: 'complete', activation: visitOf(run, person), variables: { outcome }, by: person });

describe('asking others to sign a plain task', () => {
  it('beside the one who has it: her task stays, all have to sign, she decides', async () => {
    const run = await atM();
    const visit = whole(run);
    add(run, visit, 'parallel', 'B', 'C');
    expect([run.did(), asked(run)]).toEqual([['task.open m', 'task.open m'], ['A', 'B', 'C']]);
    expect(visitOf(run, 'A')).toBe(visit);
    sign(run, 'A', 'agree');
    sign(sign(run, 'C', 'object'), 'B', 'object');
    expect([run.at(), run.variables(), run.state.performers['m']]).toEqual([['z'], { outcome: 'agree' }, 'A']);
  });

  it('before her: she waits and is asked again', async () => {
    const run = await atM();
    add(run, whole(run), 'before', 'B');
    expect([run.did(), asked(run)]).toEqual([['task.close m withdrawn', 'task.open m'], ['B']]);
    expect(asked(sign(run, 'B', 'object'))).toEqual(['A']);
    expect(sign(run, 'A', 'agree').variables()).toEqual({ outcome: 'agree' });
  });

  it('after her: the last word counts', async () => {
    const run = await atM();
    add(run, whole(run), 'after', 'B');
    expect(asked(run)).toEqual(['A']);
    expect(asked(sign(run, 'A', 'agree'))).toEqual(['B']);
    expect([sign(run, 'B', 'object').variables(), run.at(), run.state.performers['m']]).toEqual([{ outcome: 'object' }, ['z'], 'B']);
  });

  it('asks more of those added, and takes them away again', async () => {
    const run = await atM();
    add(run, whole(run), 'parallel', 'B');
    add(run, visitOf(run, 'B'), 'after', 'C');
    run.event({ type: 'removeMember', activation: visitOf(run, 'B') });
    expect(asked(run)).toEqual(['A', 'C']);
    expect(run.refused({ type: 'removeMember', activation: visitOf(run, 'A') })).toBe('last-member');
    run.event({ type: 'removeMember', activation: visitOf(run, 'C') });
    expect(sign(run, 'A', 'agree').at()).toEqual(['z']);
  });

  it('keeps its boundary events, wherever they have added tokens', async () => {
    const timer = '<boundaryEvent id="t" attachedToRef="m" cancelActivity="false"><timerEventDefinition><timeCycle>R5/PT1H</timeCycle></timerEventDefinition></boundaryEvent><userTask id="w"/>';
    const run = (await atM(plain(timer, ['t>w']))).trigger('t');
    add(run, whole(run), 'parallel', 'B');
    expect(run.did()).toEqual(['timer.stop t', 'timer.start t', 'task.open m']);
    expect(run.effects.flatMap((effect) => (effect.type === 'timer.start' ? [effect.timer.occurrence] : []))).toEqual([2]);
    run.trigger('t');
    sign(sign(run, 'B', 'x'), 'A', 'agree');
    expect(run.at()).toEqual(['w', 'w', 'z']);
  });

  it('returns from any of them, and what was asked is withdrawn', async () => {
    const run = await atM();
    add(run, whole(run), 'parallel', 'B');
    run.event({ type: 'return', activation: visitOf(run, 'B'), to: 'a' });
    expect([run.at(), run.did()]).toEqual([['a'], ['task.close m withdrawn', 'task.close m withdrawn', 'task.open a']]);
    expect(run.complete('a').complete('m').at()).toEqual(['z']);
  });

  it('jumps as a whole', async () => {
    const run = await atM();
    add(run, whole(run), 'parallel', 'B');
    run.event({ type: 'jump', activation: visitOf(run, 'B'), to: 'z' });
    expect([run.at(), run.returnTo('z', 'm').at()]).toEqual([['z'], ['m']]);
  });

  it('refuses to complete the whole, and asks nobody where nobody works', async () => {
    const run = await atM();
    add(run, whole(run), 'parallel', 'B');
    const holder = Object.values(run.state.tokens).find(({ signing: held }) => held)?.activation ?? 'none';
    expect(run.refused({ type: 'complete', activation: holder })).toBe('not-waiting');
    const service = await CaseDriver.start(process(`<startEvent id="s"/><serviceTask id="m"><extensionElements><lz:service type="external"/></extensionElements></serviceTask>${flows('s>m')}`));
    expect(service.refused({ type: 'addMember', activation: whole(service), items: ['B'], position: 'parallel', asker: 'A' })).toBe('not-a-member');
  });

  it('ends with the case', async () => {
    const run = await atM();
    add(run, whole(run), 'parallel', 'B');
    expect(run.event({ type: 'cancel', by: 'A' }).state).toMatchObject({ status: 'cancelled', cancelledBy: 'A', tokens: {} });
  });
});
