import type { Snapshot, TraceEntry } from '@liuzhuan/machine';
import { broughtBy, writtenValues } from './written-values';

const snapshot = (variables: Record<string, never>): Snapshot =>
  ({
    format: 1,
    status: 'active',
    counters: { token: 0, activation: 0, scope: 1 },
    scopes: { s1: { id: 's1', program: 'p:1', key: 'p', variables } },
    tokens: {},
    activations: {},
    performers: {},
  }) as unknown as Snapshot;
const wrote = (...names: string[]): TraceEntry[] => [{ kind: 'variables', scope: 's1', names }];
const at = (variables: unknown) => snapshot(variables as Record<string, never>);

describe('values in the history', () => {
  it('are kept by scope and name', () => {
    expect(writtenValues(wrote('a', 'b'), at({ a: 1, b: 'x', c: 2 }), undefined)).toEqual({ values: { s1: { a: 1, b: 'x' } } });
  });

  it('are not said twice', () => {
    const list = ['x'];
    expect(writtenValues(wrote('a', 'list', 'outcome'), at({ a: 1, list, outcome: 'agree' }), { data: { a: 1, list } })).toEqual({ values: { s1: { outcome: 'agree' } } });
  });

  it('are said when the step made something else of what was brought', () => {
    expect(writtenValues(wrote('a'), at({ a: 2 }), { data: { a: 1 } })).toEqual({ values: { s1: { a: 2 } } });
  });

  it('are kept by their beginning when they are long', () => {
    expect(writtenValues(wrote('text', 'list'), at({ text: '长'.repeat(501), list: Array.from({ length: 300 }, (_, n) => n) }), undefined)).toEqual({
      long: { s1: { text: { length: 501, beginning: '长'.repeat(80) }, list: { length: 1091, beginning: expect.stringMatching(/^\[0,1,2,/) } } },
    });
  });

  it('of a scope that is gone are not kept', () => {
    expect(writtenValues([{ kind: 'variables', scope: 's9', names: ['a'] }], at({ a: 1 }), undefined)).toEqual({});
  });

  it('are read out of the rows that brought them', () => {
    expect(broughtBy({ data: { a: 1 }, payload: 'x', variables: { b: 2 } })).toEqual({ a: 1, b: 2 });
  });
});
