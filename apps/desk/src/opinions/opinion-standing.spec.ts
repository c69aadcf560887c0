import { holdsNoMore } from './opinion-standing';

describe('holdsNoMore', () => {
  it.each([
    [{ status: 'completed', outcome: 'agree' }, false],
    [{ status: 'withdrawn', outcome: 'agree' }, true],
    [{ status: 'withdrawn', outcome: undefined }, true],
    [{ status: 'withdrawn', outcome: 'return' }, false],
  ] as const)('%j: %s', (opinion, struck) => expect(holdsNoMore(opinion)).toBe(struck));
});
