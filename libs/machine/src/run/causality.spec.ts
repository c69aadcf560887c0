import { asInstant } from '@liuzhuan/kernel';
import { ancestry, originOf, type Past } from './causality';
import { type Entries, entriesOf } from './ledger';
import type { Activation } from './snapshot';

const since = asInstant('2026-11-02T01:00:00.000Z');
/** `id:node<source,source` */
const graph = (...lines: string[]): Entries<Activation> =>
  entriesOf(
    Object.fromEntries(
      lines.map((line) => {
        const [head = '', sources = ''] = line.split('<');
        const [id = '', node = ''] = head.split(':');
        return [id, { id, scope: 's1', node, since, from: sources === '' ? [] : sources.split(',').map((activation) => ({ activation })) }];
      }),
    ),
  );

const past = (activations: Entries<Activation>): Past => ({
  activations,
  visitsAt: (scope, node) => new Set([...activations.values()].filter((visit) => visit.scope === scope && visit.node === node).map(({ id }) => id)),
});

describe('causality', () => {
  it('lists ancestors nearest first', () => {
    expect([...ancestry(graph('a1:A', 'a2:B<a1', 'a3:C<a1', 'a4:J<a2,a3'), ['a4'])]).toEqual(['a4', 'a2', 'a3', 'a1']);
  });

  it.each([
    { name: 'a first visit stems from where the token comes from', lines: ['a1:A', 'a2:B<a1'], node: 'C', from: ['a2'], origin: ['a2'] },
    {
      name: 'a second visit takes over the origin of the first',
      lines: ['a1:A', 'a2:B<a1', 'a3:C<a2'],
      node: 'B',
      from: ['a3'],
      origin: ['a1'],
    },
    { name: 'going back to the beginning leaves no origin', lines: ['a1:A', 'a2:B<a1'], node: 'A', from: ['a2'], origin: [] },
    {
      name: 'two earlier visits give both origins',
      lines: ['a1:A', 'a2:B', 'a3:C<a1', 'a4:C<a2', 'a5:J<a3,a4'],
      node: 'C',
      from: ['a5'],
      origin: ['a1', 'a2'],
    },
    { name: 'an arrival and its join are one', lines: ['a1:A', 'a2:J<a1', 'a3:J<a2', 'a4:B<a3'], node: 'J', from: ['a4'], origin: ['a1'] },
  ])('$name', ({ lines, node, from, origin }) => {
    const sources = originOf(
      past(graph(...lines)),
      's1',
      node,
      from.map((activation) => ({ activation })),
    );
    expect(sources.map(({ activation }) => activation).toSorted()).toEqual(origin);
  });

  it('does not take a visit in another scope for the same', () => {
    expect(originOf(past(graph('a1:A', 'a2:B<a1')), 's2', 'A', [{ activation: 'a2' }])).toEqual([{ activation: 'a2' }]);
  });
});
