import { firstView, wholeView } from './view-of';

const outer = { width: 900, height: 600 };
const scaleOf = ({ width }: { readonly width: number }) => outer.width / width;

describe('what is seen of a drawing on the canvas', () => {
  it('is all of a small one, in natural size, right of the palette', () => {
    const board = { inner: { x: 100, y: 50, width: 400, height: 200 }, outer };
    expect(firstView(board)).toEqual({ x: -16, y: -150, width: 900, height: 600 });
    expect(wholeView(board)).toEqual(firstView(board));
  });

  it('is the readable beginning of a large one, and all of it when asked', () => {
    const board = { inner: { x: 0, y: 0, width: 5300, height: 1500 }, outer };
    const first = firstView(board);
    expect(scaleOf(first)).toBeCloseTo(0.75);
    expect(first.x).toBeLessThan(0);
    expect(first.y).toBeLessThan(0);
    const whole = wholeView(board);
    expect(whole.x + whole.width).toBeGreaterThanOrEqual(5300);
    expect(whole.y + whole.height).toBeGreaterThanOrEqual(1500);
  });

  it('has the start in it, also in the last lane', () => {
    const board = { inner: { x: 0, y: 0, width: 3000, height: 1600 }, outer };
    const start = { x: 150, y: 1500, width: 36, height: 36 };
    const first = firstView(board, start);
    expect(first.y).toBeLessThan(start.y);
    expect(first.y + first.height).toBeGreaterThan(start.y + start.height);
    expect(scaleOf(first)).toBeCloseTo(0.75);
  });
});
