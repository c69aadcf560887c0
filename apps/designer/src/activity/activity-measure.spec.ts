import type { NodeActivity } from '@liuzhuan/contract';
import { busiest, overdueShare, readings } from './activity-measure';

const node = (id: string, rest: Partial<NodeActivity> = {}): NodeActivity => ({ node: id, name: id, kind: 'userTask', open: 0, overdue: 0, joining: 0, incidents: 0, finished: 0, ...rest });
const hours = (working: number) => ({ median: { working, elapsed: working * 4 }, longest: { working, elapsed: working * 4 } });
const NODES = [node('a', { open: 9, waiting: hours(2) }), node('b', { open: 5, overdue: 1, waiting: hours(16) }), node('c', { open: 1, overdue: 1, waiting: hours(7) }), node('d', { finished: 3, incidents: 2 }), node('e', { open: 40, overdue: 3 })];
const told = (measure: Parameters<typeof readings>[1]) => readings(NODES, measure).map((reading) => `${reading.node} ${reading.value} ${reading.level}`);

describe('figures on the map', () => {
  it.each([
    ['open', ['a 9 calm', 'b 5 calm', 'c 1 calm', 'e 40 hot']],
    ['overdue', ['a 0 calm', 'b 20 hot', 'c 100 hot', 'e 8 warm']],
    ['waiting', ['a 2 calm', 'b 16 hot', 'c 7 warm']],
    ['incidents', ['d 2 hot']],
  ] as const)('%s', (measure, expected) => {
    expect(told(measure)).toEqual(expected);
  });

  it('of tokens that wait for others are no work, and never high', () => {
    const nodes = [...NODES, node('join', { kind: 'parallelGateway', joining: 30, waiting: hours(20) })];
    expect(readings(nodes, 'open').at(-1)).toEqual({ node: 'join', value: 0, joining: 30, level: 'calm' });
    expect(readings(nodes, 'overdue').map((reading) => reading.node)).not.toContain('join');
    expect(readings(nodes, 'waiting').at(-1)).toEqual({ node: 'join', value: 20, joining: 30, level: 'hot' });
  });

  it('are looked at from the most urgent on', () => {
    expect(busiest(readings(NODES, 'overdue'))).toEqual(['c', 'b', 'e', 'a']);
    expect(busiest(readings(NODES, 'open'))).toEqual(['e', 'a', 'b', 'c']);
  });

  it('are none where nothing is', () => {
    expect(readings([node('x')], 'open')).toEqual([]);
    expect(overdueShare(node('x'))).toBe(0);
  });
});
