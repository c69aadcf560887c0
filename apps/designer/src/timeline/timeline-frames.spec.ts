import type { TimelineEntry } from '@liuzhuan/contract';
import { framesFor, reelOf } from './timeline-frames';

const at = (minute: number) => `2026-11-23T01:0${minute}:00.000Z`;
const line = (seq: number, minute: number, kind: string, rest: Partial<TimelineEntry> = {}): TimelineEntry => ({ seq, at: at(minute), kind, text: { zh: kind, en: kind }, data: {}, ...rest });
const visit = (kind: string, node: string, token = 't1', scope = 's1') => ({ kind, node, token, scope, activation: `a-${node}` });
const step = (seq: number, minute: number, trace: readonly object[], values?: object) => line(seq, minute, 'step', { data: { event: 'x', trace, ...(values && { values }) } as never });
const clerk = { id: 'clerk', name: '科员' };

const ENTRIES: readonly TimelineEntry[] = [
  line(1, 0, 'case.started', { actor: clerk }),
  step(2, 0, [{ kind: 'scope.opened', scope: 's1', node: 'p', program: 'p:1' }, { kind: 'variables', scope: 's1', names: ['title'] }, visit('entered', 's'), visit('left', 's'), { kind: 'taken', flow: 's-a', scope: 's1', token: 't1' }, visit('entered', 'a')], { s1: { title: '请示' } }),
  line(3, 0, 'task.opened', { node: 'a' }),
  line(4, 2, 'task.completed', { node: 'a', actor: clerk, data: { data: { amount: 3 } } }),
  step(5, 2, [{ kind: 'variables', scope: 's1', names: ['amount'] }, visit('completed', 'a'), { kind: 'taken', flow: 'a-b', scope: 's1', token: 't1' }, visit('entered', 'b'), visit('incident', 'b')]),
  step(6, 3, [visit('left', 'b'), { kind: 'taken', flow: 'b-c', scope: 's1', token: 't1' }, visit('entered', 'c'), { kind: 'scope.opened', scope: 's2', node: 'c', program: 'q:2' }, visit('entered', 'x', 't2', 's2')]),
];

describe('the reel of a case', () => {
  const reel = reelOf(ENTRIES);

  it('has a moment for each line; the machine’s steps belong to the line before', () => {
    expect(reel.moments.map(({ entry, end }) => [entry.kind, end])).toEqual([
      ['case.started', 2],
      ['task.opened', 3],
      ['task.completed', 5],
      ['step', 6],
    ]);
  });

  it('knows where the tokens stood, and that one was stuck', () => {
    expect(reel.moments.map((_, index) => reel.standing(index).map(({ node, stuck }) => `${node}${stuck ? '!' : ''}`))).toEqual([['a'], ['a'], ['b!'], ['c', 'x']]);
  });

  it('gives each drawing its own frames', () => {
    expect(framesFor(reel, 'p:1').map(({ flows, tokens }) => [flows, [...tokens]])).toEqual([
      [['s-a'], [['a', 1]]],
      [[], [['a', 1]]],
      [['a-b'], [['b', 1]]],
      [['b-c'], [['c', 1]]],
    ]);
    expect([...(framesFor(reel, 'q:2').at(-1)?.tokens ?? [])]).toEqual([['x', 1]]);
  });

  it('knows who wrote a variable last, at which step, and what', () => {
    expect(reel.writes(0)).toMatchObject([{ name: 'title', value: '请示', node: null }]);
    expect(reel.writes(2)).toMatchObject([{ name: 'title', value: '请示' }, { name: 'amount', value: 3, node: 'a' }]);
  });
});
