import { type Box, LEGIBLE, sightOf, sightWith, wholeScale, wholeSight } from './sight';

const WINDOW = { width: 1000, height: 400 };
const LARGE: Box = { x: 50, y: 50, width: 4000, height: 900 };
const task = (x: number, y: number): Box => ({ x, y, width: 100, height: 80 });
const holds = (outer: Box, inner: Box) => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

describe('what is seen of a drawing at first', () => {
  it.each([
    ['a small one, in its size', { x: 0, y: 0, width: 300, height: 100 }, 1],
    ['one that is a little too wide, whole', { x: 0, y: 0, width: 1030, height: 300 }, 968 / 1030],
  ])('%s', (_, drawn, scale) => {
    const seen = sightOf({ drawn, window: WINDOW, focus: [task(0, 0)] });
    expect(WINDOW.width / seen.width).toBeCloseTo(scale);
    expect(holds(seen, drawn)).toBe(true);
    expect(seen.x + seen.width / 2).toBeCloseTo(drawn.x + drawn.width / 2);
  });

  it.each([0, 700, 1900, 3950])('of a large one what matters at %d, never smaller than can be read', (x) => {
    const seen = sightOf({ drawn: LARGE, window: WINDOW, focus: [task(x, 400)] });
    expect(WINDOW.width / seen.width).toBeGreaterThanOrEqual(LEGIBLE);
    expect(holds(seen, task(Math.max(x, LARGE.x), 400))).toBe(true);
    expect(seen.x).toBeGreaterThanOrEqual(LARGE.x - 16);
    expect(seen.x + seen.width).toBeLessThanOrEqual(LARGE.x + LARGE.width + 16);
  });

  it('shows with the first as many others as fit beside it', () => {
    const seen = sightOf({ drawn: LARGE, window: WINDOW, focus: [task(1000, 300), task(3500, 300), task(1600, 350)] });
    expect([holds(seen, task(1000, 300)), holds(seen, task(3500, 300)), holds(seen, task(1600, 350))]).toEqual([true, false, true]);
  });

  it('begins at the upper left when nothing matters', () => {
    expect(sightOf({ drawn: LARGE, window: WINDOW, focus: [] })).toEqual({ x: 34, y: 34, ...WINDOW });
  });

  it('shows a long flat drawing in the middle of its window', () => {
    const seen = sightOf({ drawn: { ...LARGE, height: 100 }, window: WINDOW, focus: [] });
    expect(seen.y + seen.height / 2).toBe(100);
  });

  it('is all of it when that is asked for', () => {
    expect(holds(wholeSight({ drawn: LARGE, window: WINDOW }), LARGE)).toBe(true);
    expect(wholeScale({ drawn: LARGE, window: WINDOW })).toBeCloseTo(0.242);
  });
});

describe('going to what matters now', () => {
  const now: Box = { x: 500, y: 100, ...WINDOW };
  it('stays where that is seen already', () => {
    expect(sightWith([task(600, 200)], now, LARGE)).toBeUndefined();
    expect(sightWith([], now, LARGE)).toBeUndefined();
  });

  it.each([task(100, 100), task(1450, 200), task(3000, 800)])('goes to %j at the same scale', (box) => {
    const seen = sightWith([box], now, LARGE);
    expect(seen).toMatchObject(WINDOW);
    expect(seen && holds(seen, box)).toBe(true);
  });
});
