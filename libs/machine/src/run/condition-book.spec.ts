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
    const book = new ConditionBook(SCOPE, (flow) => ({ ok: true, value: flow === 'a' }), () => undefined);
    expect(['a', 'b'].map((flow) => book.holds(flow))).toEqual([true, false]);
  });
});
