import type { Bounds, Waypoint } from '@liuzhuan/bpmn';
import { labelSize, lengthWithin, placeLabels } from './place-labels';

const GATE: Bounds = { x: 100, y: 100, width: 50, height: 50 };
const apart = (one: Bounds, other: Bounds) => one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
const course = (...points: readonly (readonly [number, number])[]): readonly Waypoint[] => points.map(([x, y]) => ({ x, y }));

describe('the size of a label', () => {
  it.each([
    ['同意', 24, 14],
    ['yes', 21, 14],
    ['是否需要报请分管领导审定', 92, 28],
    ['甲\n乙', 13, 28],
  ])('%j', (name, width, height) => {
    expect(labelSize(name)).toEqual({ width, height });
  });
});

describe('names', () => {
  it('are written below a node', () => {
    const { gate } = placeLabels([{ id: 'gate', name: '同意？', box: GATE }], { boxes: [GATE], courses: [] });
    expect(gate).toMatchObject({ y: 154 });
    expect((gate?.x ?? 0) + (gate?.width ?? 0) / 2).toBeCloseTo(125, -1);
  });

  it('make way for a flow that leaves downwards', () => {
    const down = course([125, 150], [125, 300]);
    const { gate } = placeLabels([{ id: 'gate', name: '是否同意？', box: GATE }], { boxes: [GATE], courses: [down] });
    expect(gate && lengthWithin(down, gate)).toBe(0);
  });

  it('of two flows that leave together stand where each goes alone', () => {
    const [on, off] = [course([150, 125], [170, 125], [400, 125]), course([150, 125], [170, 125], [170, 250], [400, 250])];
    const placed = placeLabels([{ id: 'on', name: '同意', course: on }, { id: 'off', name: '退回', course: off }], { boxes: [GATE], courses: [on, off] });
    expect(placed['off']?.y).toBeGreaterThan(127);
    expect(placed['on']?.x).toBeGreaterThanOrEqual(150);
    expect(placed['on'] && placed['off'] && apart(placed['on'], placed['off'])).toBe(true);
  });

  it('do not cover a node beside the line', () => {
    const [line, node]: [readonly Waypoint[], Bounds] = [course([150, 125], [400, 125]), { x: 150, y: 60, width: 100, height: 60 }];
    const { flow } = placeLabels([{ id: 'flow', name: '不同意', course: line }], { boxes: [GATE, node], courses: [line] });
    expect(flow && apart(flow, node)).toBe(true);
  });
});
