import type { Json } from '@liuzhuan/kernel';
import { buildDirectoryIndex } from '../directory/directory-index';
import { OFFICE } from '../testing/office';
import { assign } from './assign';

const index = buildDirectoryIndex(OFFICE);

describe('assign', () => {
  it.each<[string, Json, 'direct' | 'claim', string | null, string[], string[]]>([
    ['one person, direct', 'p3', 'direct', 'p3', [], []],
    ['one in a list, direct', ['p3'], 'direct', 'p3', [], []],
    ['several, direct', ['p3', 'p4'], 'direct', null, ['p3', 'p4'], []],
    ['nested lists and repetitions', [['p3'], ['p4', 'p3'], null], 'direct', null, ['p3', 'p4'], []],
    ['one person, claim', 'p3', 'claim', null, ['p3'], []],
    ['nobody', null, 'direct', null, [], []],
    ['empty list', [], 'claim', null, [], []],
    ['somebody who has left', ['p5', 'p3'], 'direct', 'p3', [], ['p5']],
    ['no person at all', ['张三', 7, { name: 'x' }], 'direct', null, [], ['张三', '7', '{"name":"x"}']],
  ])('%s', (_, value, mode, assignee, candidates, unknown) => {
    expect(assign(value, mode, index, '2026-11-23')).toEqual({ assignee, candidates, unknown, substitutions: [] });
  });

  // p3 is replaced by p4, p4 by p2; p1 is absent without substitute; on 3 December p2 and p4 stand in for each other and all are away
  it.each<[string, Json, string, string | null, string[], string[]]>([
    ['before', 'p3', '2026-11-30', 'p3', [], []],
    ['first day', 'p3', '2026-12-01', 'p4', [], ['p3→p4']],
    ['substitute absent too', 'p3', '2026-12-02', 'p2', [], ['p3→p2']],
    ['last day, everybody away', 'p3', '2026-12-03', 'p3', [], []],
    ['nobody to stand in', 'p1', '2026-12-02', 'p1', [], []],
    ['substitute among the candidates', ['p3', 'p4'], '2026-12-01', 'p4', [], ['p3→p4']],
    ['after', 'p3', '2026-12-04', 'p3', [], []],
  ])('gives the work of the absent to the substitute: %s', (_, value, today, assignee, candidates, substituted) => {
    const result = assign(value, 'direct', index, today);
    expect({ assignee: result.assignee, candidates: result.candidates }).toEqual({ assignee, candidates });
    expect(result.substitutions.map(({ absent, substitute }) => `${absent}→${substitute}`)).toEqual(substituted);
  });
});
