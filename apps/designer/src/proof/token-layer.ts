import type { Point, ViewedElement } from '../viewing/viewer-services';

const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 9;
/** A flow takes this long, whatever its length. */
const FLOW_MS = 420;

function draw(layer: SVGElement, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  layer.appendChild(element);
  return element;
}

/** Where a token stands: on the upper edge, so that the name can be read. */
const placeOf = ({ x, y, width, height }: ViewedElement): Point => (width > 50 ? { x: x + width / 2, y } : { x: x + width / 2, y: y + height / 2 });

/** Tokens at rest, with their number where there are several. */
export function drawTokens(layer: SVGElement, tokens: readonly { readonly element: ViewedElement; readonly count: number }[]): void {
  layer.replaceChildren();
  for (const { element, count } of tokens) {
    const { x, y } = placeOf(element);
    draw(layer, 'circle', { class: 'dz-token', cx: x, cy: y, r: RADIUS, 'data-token': element.id });
    if (count > 1) draw(layer, 'text', { class: 'dz-token-count', x, y: y + 4, 'text-anchor': 'middle' }).textContent = String(count);
  }
}

/** A point on a line of points, `share` of the way along it. */
export function pointAt(points: readonly Point[], share: number): Point {
  const [first] = points;
  if (!first) return { x: 0, y: 0 };
  const pieces = points.slice(1).map((to, index) => ({ from: points[index] ?? first, to, length: Math.hypot(to.x - (points[index] ?? first).x, to.y - (points[index] ?? first).y) }));
  let left = pieces.reduce((sum, { length }) => sum + length, 0) * Math.min(Math.max(share, 0), 1);
  for (const { from, to, length } of pieces) {
    if (left <= length && length > 0) return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points.at(-1) ?? first;
}

/** Lets a token run along each flow in turn, then calls `done`. The result stops it. */
export function runTokens(layer: SVGElement, flows: readonly (readonly Point[])[], done: () => void): () => void {
  let frame = 0;
  let begun: number | undefined;
  const runner = draw(layer, 'circle', { class: 'dz-token dz-token-running', r: RADIUS, cx: -100, cy: -100 });
  const turn = (now: number): void => {
    begun ??= now;
    const passed = (now - begun) / FLOW_MS;
    const flow = flows[Math.floor(passed)];
    if (!flow) {
      runner.remove();
      done();
      return;
    }
    const { x, y } = pointAt(flow, passed % 1);
    runner.setAttribute('cx', String(x));
    runner.setAttribute('cy', String(y));
    frame = requestAnimationFrame(turn);
  };
  frame = requestAnimationFrame(turn);
  return () => {
    cancelAnimationFrame(frame);
    runner.remove();
  };
}
