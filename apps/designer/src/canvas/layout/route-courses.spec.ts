import type { Bounds } from '@liuzhuan/bpmn';
import { routeCourses } from './route-courses';

const task = (x: number, y: number): Bounds => ({ x, y, width: 100, height: 80 });
const REGION: Bounds = { x: 0, y: 0, width: 800, height: 500 };
const NO_HOSTS = new Map<string, string>();

describe('the course of a flow', () => {
  it('is straight where nothing is between', () => {
    const boxes = new Map([['a', task(60, 60)], ['b', task(260, 60)]]);
    expect(routeCourses({ flows: [{ id: 'f', source: 'a', target: 'b' }], boxes, hosts: NO_HOSTS, region: REGION })).toEqual({ f: [{ x: 160, y: 100 }, { x: 260, y: 100 }] });
  });

  it('goes around what is between', () => {
    const between = task(260, 60);
    const boxes = new Map([['a', task(60, 60)], ['between', between], ['b', task(460, 60)]]);
    const { f = [] } = routeCourses({ flows: [{ id: 'f', source: 'a', target: 'b' }], boxes, hosts: NO_HOSTS, region: REGION });
    expect(f.length).toBeGreaterThanOrEqual(4);
    const rows = f.slice(1).flatMap((to, at) => (to.y === f[at]?.y && Math.min(to.x, f[at]?.x ?? 0) < between.x + between.width && Math.max(to.x, f[at]?.x ?? 0) > between.x ? [to.y] : []));
    expect(rows.every((y) => y < between.y || y > between.y + between.height)).toBe(true);
  });

  it('back leaves and arrives from above or below', () => {
    const boxes = new Map([['a', task(60, 100)], ['b', task(260, 100)]]);
    const flows = [{ id: 'on', source: 'a', target: 'b' }, { id: 'back', source: 'b', target: 'a' }];
    const { back = [] } = routeCourses({ flows, boxes, hosts: NO_HOSTS, region: REGION });
    expect([back[0]?.x, back.at(-1)?.x]).toEqual([310, 110]);
    expect(new Set(back.slice(1, -1).map(({ y }) => y)).size).toBe(1);
  });

  it('begins below a boundary event, and does not leave its activity downwards', () => {
    const event = { x: 116, y: 162, width: 36, height: 36 };
    const boxes = new Map([['host', task(60, 100)], ['event', event], ['below', task(60, 300)]]);
    const flows = [{ id: 'late', source: 'event', target: 'below' }, { id: 'on', source: 'host', target: 'below' }];
    const { late = [], on = [] } = routeCourses({ flows, boxes, hosts: new Map([['event', 'host']]), region: REGION });
    expect(late[0]).toEqual({ x: 134, y: 198 });
    expect(on[0]).not.toEqual({ x: 110, y: 180 });
    expect(on.length).toBeGreaterThan(2);
  });

  it('keeps to a line of its own beside another', () => {
    const boxes = new Map([['a', task(60, 60)], ['b', task(60, 240)], ['c', task(460, 60)], ['d', task(460, 240)]]);
    const flows = [{ id: 'down', source: 'a', target: 'd' }, { id: 'up', source: 'b', target: 'c' }];
    const { down = [], up = [] } = routeCourses({ flows, boxes, hosts: NO_HOSTS, region: REGION });
    const upright = (points: readonly { readonly x: number; readonly y: number }[]) => points.slice(1).flatMap((to, at) => (to.x === points[at]?.x ? [to.x] : []));
    expect(upright(down).filter((x) => upright(up).includes(x))).toEqual([]);
  });

  it('is none when there is no way', () => {
    const boxes = new Map([['a', task(60, 60)]]);
    expect(routeCourses({ flows: [{ id: 'f', source: 'a', target: 'nowhere' }], boxes, hosts: NO_HOSTS, region: REGION })).toEqual({});
  });
});
