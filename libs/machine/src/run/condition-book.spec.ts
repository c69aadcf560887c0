import type { ScopeProgram } from '../program/program';
import { ConditionBook } from './condition-book';

const SCOPE = {
  nodes: { g: { outgoing: ['a', 'b', 'c'], defaultFlow: 'c' } },
  flows: { a: { source: 'g', condition: '=a' }, b: { source: 'g', condition: '=b' }, c: { source: 'g' } },
} as unknown as ScopeProgram;

describe('ConditionBook', () => {
  it('evaluates each condition at most once', () => {
    const read: string[] = [];
    const book = new ConditionBook(SCOPE, (flow) => {
      read.push(flow);
      return { ok: true, value: flow === 'b' };
    });
    expect(['a', 'b', 'a', 'b', 'c'].map((flow) => book.holds(flow))).toEqual([false, true, false, true, true]);
    expect(read).toEqual(['a', 'b']);
  });

  it('closes with the first failure', () => {
    const book = new ConditionBook(SCOPE, () => ({ ok: false, error: { code: 'expression-failed', params: {} } }));
    expect([book.chosen('g', 'a'), book.holds('c'), book.failure?.code]).toEqual([false, false, 'expression-failed']);
  });

  it.each([
    { choice: ['b'], holding: ['b'] },
    { choice: ['a', 'c'], holding: ['a', 'c'] },
    { choice: [], holding: [] },
  ])('takes the choice $choice without evaluating, asking once', ({ choice, holding }) => {
    const asked: string[] = [];
    const book = new ConditionBook(
      SCOPE,
      () => {
        throw new Error('Expected no evaluation');
      },
      (node) => {
        asked.push(node);
        return choice;
      },
    );
    expect(['a', 'b', 'c'].filter((flow) => book.chosen('g', flow))).toEqual(holding);
    expect(asked).toEqual(['g']);
  });

  it('leaves it to the conditions when nothing is chosen', () => {
    const book = new ConditionBook(
      SCOPE,
      (flow) => ({ ok: true, value: flow === 'a' }),
      () => undefined,
    );
    expect(['a', 'b'].map((flow) => book.holds(flow))).toEqual([true, false]);
  });

  describe('at an exclusive gateway', () => {
    const exclusive = { ...SCOPE, nodes: { g: { ...SCOPE.nodes['g'], kind: 'exclusiveGateway' } } } as unknown as ScopeProgram;

    it('asks for a choice again when the token comes round', () => {
      const choices = [['b'], ['a'], ['c']];
      const book = new ConditionBook(
        exclusive,
        () => ({ ok: true, value: false }),
        () => choices.shift(),
      );
      const round = () => ['a', 'b'].find((flow) => book.holds(flow)) ?? 'c';
      expect([round(), round(), round(), round()]).toEqual(['b', 'a', 'c', 'c']);
    });

    it('ends a circle that never comes to rest', () => {
      const book = new ConditionBook(exclusive, (flow) => ({ ok: true, value: flow === 'b' }));
      let rounds = 0;
      while (rounds < 5_000 && ['a', 'b'].some((flow) => book.holds(flow))) rounds += 1;
      expect(rounds).toBe(1_000);
      expect(book.failure).toEqual({ code: 'runaway', params: { node: 'g', moves: 1_001 } });
    });
  });
});
