import { pointAt } from './token-layer';

describe('a token on its flow', () => {
  const bent = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 30 }];
  it.each([
    ['begins at its source', 0, { x: 0, y: 0 }],
    ['turns where the flow turns', 0.25, { x: 10, y: 0 }],
    ['goes at one speed', 0.625, { x: 10, y: 15 }],
    ['ends at its target', 1, { x: 10, y: 30 }],
  ])('%s', (_, share, point) => expect(pointAt(bent, share)).toEqual(point));
});
