import { CheapestFirst } from './cheapest-first';

describe('the cheapest first', () => {
  it.each([0, 1, 2, 7, 200])('among %d', (count) => {
    const queue = new CheapestFirst();
    const costs = Array.from({ length: count }, (_unused, at) => (at * 7919) % 31);
    costs.forEach((cost, item) => queue.add(cost, item));
    const taken = Array.from({ length: count }, () => queue.take());
    const sorted = costs.map((cost, item) => ({ cost, item })).sort((one, other) => one.cost - other.cost || one.item - other.item);
    expect(taken).toEqual(sorted.map(({ item }) => item));
    expect(queue.take()).toBe(-1);
  });

  it('also while others are added', () => {
    const queue = new CheapestFirst();
    queue.add(5, 1);
    queue.add(3, 2);
    expect(queue.take()).toBe(2);
    queue.add(4, 3);
    queue.add(9, 4);
    expect([queue.take(), queue.take(), queue.take()]).toEqual([3, 1, 4]);
  });
});
