import type { Change } from '@liuzhuan/comparison';
import { countKinds, filterChanges, groupChanges } from './filter-changes';

const text = (zh: string) => ({ zh, en: zh });
const change = (over: Partial<Change>): Change => ({ kind: 'changed', what: 'due', file: 'p.bpmn', elements: [{ before: 'A', after: 'B' }], group: 'B', subject: text('甲'), part: text('限时'), words: text('…'), affectsRun: true, ...over });
const ALL = ['added', 'removed', 'changed', 'moved'] as const;

const CHANGES = [change({}), change({ kind: 'moved', affectsRun: false, elements: [{ before: 'C', after: 'C' }], group: 'places' }), change({ kind: 'added', elements: [{ after: 'D' }], group: 'D', subject: text('乙') }), change({ what: 'clauses' })];

it.each([
  ['everything', { kinds: ALL, onlyRuns: false }, [0, 1, 2, 3]],
  ['some kinds', { kinds: ['moved', 'added'] as const, onlyRuns: false }, [1, 2]],
  ['what runs notice', { kinds: ALL, onlyRuns: true }, [0, 2, 3]],
  ['an element by its earlier id', { kinds: ALL, onlyRuns: false, element: { side: 'before' as const, id: 'A' } }, [0, 3]],
  ['an element by its later id', { kinds: ALL, onlyRuns: false, element: { side: 'after' as const, id: 'D' } }, [2]],
  ['an element without differences', { kinds: ALL, onlyRuns: false, element: { side: 'after' as const, id: 'A' } }, []],
])('%s', (_, filter, expected) => {
  expect(filterChanges(CHANGES, filter)).toEqual(expected.map((index) => CHANGES[index]));
});

it('counts kinds and gathers by step', () => {
  expect(countKinds(CHANGES)).toEqual({ added: 1, removed: 0, changed: 2, moved: 1 });
  expect(groupChanges(CHANGES).map(({ subject, changes }) => [subject.zh, changes.length])).toEqual([
    ['甲', 2],
    ['甲', 1],
    ['乙', 1],
  ]);
});
