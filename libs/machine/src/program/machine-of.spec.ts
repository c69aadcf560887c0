import { createMachine, transition } from 'xstate';
import { DRAFTING } from '../testing/drafting-program';
import { machineOf, moveToken } from './machine-of';
import { toXStateConfig } from './to-xstate-config';
import { COMPLETED, enterEvent, HUB, RETRY } from './vocabulary';
import type { ConditionBook } from '../run/condition-book';

const book = (...holding: string[]) =>
  ({ failure: undefined, holds: (flow: string) => holding.includes(flow), chosen: () => false }) as unknown as ConditionBook;

describe('machineOf', () => {
  it('is plain XState: a token walks by transition() and hands its actions back', () => {
    const machine = machineOf(DRAFTING, 'p');
    expect(machineOf(DRAFTING, 'p')).toBe(machine);
    const [drafting, opened] = transition(machine, machine.resolveState({ value: HUB, context: {} }), { type: enterEvent('s') });
    expect(drafting.value).toBe('draft.1');
    expect(opened.map(({ type, params }) => [type, params])).toEqual([
      ['node.pass', { node: 's' }],
      ['flow.take', { flow: 's-draft.1' }],
      ['wait.open', { node: 'draft.1' }],
    ]);
    const [next] = transition(machine, drafting, { type: COMPLETED, book: book('g-x') });
    expect(JSON.parse(JSON.stringify(next))).toMatchObject({ value: 'x', children: {}, context: {} });
  });

  it.each([
    { event: COMPLETED, at: 'draft.1', holding: ['g-x'], next: 'x' },
    { event: COMPLETED, at: 'draft.1', holding: [], next: 'draft.1' },
    { event: RETRY, at: 'g', holding: ['g-x'], next: 'x' },
    { event: 'unknown', at: 'x', holding: [], next: 'x' },
  ])('moves a token from $at by $event to $next', ({ event, at, holding, next }) => {
    expect(moveToken(DRAFTING, 'p', at, { type: event, book: book(...holding) })).toMatchObject({ at: next, done: false });
  });

  it('says when a token has ended', () => {
    const moved = moveToken(DRAFTING, 'p', 'sub', { type: COMPLETED, book: book() });
    expect(moved?.done).toBe(true);
    expect(moved?.actions.map(({ type }) => type)).toEqual(['wait.close', 'flow.take', 'end.reach']);
  });

  it('holds nothing that lives: no invoke, no spawn, no after', () => {
    expect(JSON.stringify(Object.values(DRAFTING.scopes).map(({ machine }) => machine))).not.toMatch(/"(invoke|after|spawn|src)"/);
  });
});

describe('toXStateConfig', () => {
  it("shows the author's names, with the id where a name is used twice", () => {
    const states = toXStateConfig(DRAFTING)['states'] as Record<string, unknown>;
    expect(Object.keys(states)).toEqual(['enter', '申请', '拟稿', '同意？', '会签 (x)', '会签 (y)', '承办', 'e', 'left']);
    expect(states['同意？']).toMatchObject({
      always: [{ target: '会签 (x)', guard: { type: 'condition', params: { feel: 'outcome = "agree"' } } }, { target: '拟稿' }],
    });
    expect(states['拟稿']).toMatchObject({ meta: { node: 'draft.1', kind: 'userTask', clauses: ['DZ-1'] } });
  });

  it.each(Object.keys(DRAFTING.scopes))('is accepted by createMachine: scope %s', (key) => {
    const machine = createMachine(toXStateConfig(DRAFTING, key) as Parameters<typeof createMachine>[0]);
    const [entered] = transition(machine, machine.resolveState({ value: 'enter', context: {} }), {
      type: key === 'p' ? 'enter.x' : 'enter.in',
    });
    expect(entered.value).toBe(key === 'p' ? '会签 (x)' : 'in');
  });
});
