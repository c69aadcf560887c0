import { exampleOf } from './examples-of';
import type { Variable } from './variable';

const WORLD = { person: 'p1', unit: 'u1', today: '2026-11-23' };
const of = (part: Partial<Variable>): Variable => ({ name: 'x', from: { zh: '', en: '' }, kind: 'any', givers: [], ...part });

describe('examples of variables', () => {
  it.each([
    [{ kind: 'number' }, 1],
    [{ kind: 'flag' }, true],
    [{ kind: 'date' }, '2026-11-23'],
    [{ kind: 'person' }, 'p1'],
    [{ kind: 'text', values: [{ value: 'agree', label: '同意' }] }, 'agree'],
    [{ kind: 'context', entries: [of({ name: '级别', kind: 'number' })] }, { 级别: 1 }],
    [{ kind: 'list', entries: [of({ name: '单位', kind: 'text' })] }, [{ 单位: '甲' }]],
    [{ kind: 'context', entries: [of({ name: '级别', kind: 'any' })] }, undefined],
    [{ kind: 'list' }, undefined],
    [{ kind: 'any' }, undefined],
  ] as const)('%j', (part, expected) => {
    expect(exampleOf(of(part), WORLD)).toEqual(expected);
  });

  it('turn out otherwise in other rounds', () => {
    const outcome = of({ kind: 'text', values: [{ value: 'a', label: 'a' }, { value: 'b', label: 'b' }] });
    expect([0, 1, 2].map((round) => exampleOf(outcome, WORLD, round))).toEqual(['a', 'b', 'a']);
    expect(exampleOf(of({ kind: 'person' }), { today: WORLD.today })).toBeUndefined();
  });
});
