import type { BilingualText } from '@liuzhuan/kernel';
import type { Change, ChangedElement } from '../change';
import type { Compared } from '../things/compare-things';
import { joined } from '../words/texts';
import type { Node } from '../xml/read-tree';
import { labelOf } from './drawing-voice';

/** How one element is drawn: where, and everything else (colours, course of a line, place of its text). */
interface Look {
  readonly place: string;
  readonly rest: string;
}

/** Names told before "and 12 more". */
const TOLD = 5;

interface Kind {
  readonly kind: Change['kind'];
  readonly differs: (before: Look | undefined, after: Look | undefined) => boolean;
  readonly part: BilingualText;
  readonly words: (names: BilingualText, count: number) => BilingualText;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'moved',
    differs: (before, after) => before !== undefined && after !== undefined && before.place !== after.place,
    part: { zh: '位置', en: 'position' },
    words: (names, count) => ({ zh: `移动了 ${count} 个图形的位置：${names.zh}（不影响办理）`, en: `${count} shapes moved: ${names.en} (no effect on cases)` }),
  },
  {
    kind: 'changed',
    // One that is drawn in one version only is among them.
    differs: (before, after) => (before && after ? before.place === after.place && before.rest !== after.rest : before !== after),
    part: { zh: '画法', en: 'drawing' },
    words: (names, count) => ({ zh: `${count} 个图形的连线走法、文字位置或颜色有调整：${names.zh}（不影响办理）`, en: `lines, labels or colours of ${count} shapes changed: ${names.en} (no effect on cases)` }),
  },
];

/** Where elements were moved or drawn otherwise: one line each for all of them, for no run can notice it. */
export function comparePlaces(before: readonly Node[], after: readonly Node[], { file, matching, after: side }: Compared): readonly Change[] {
  const [was, is] = [looksOf(before), looksOf(after)];
  // A version without a drawing was never seen: nothing moved.
  if (was.size === 0 || is.size === 0) return [];
  const subject = { zh: '图形', en: 'drawing' };
  return KINDS.flatMap(({ kind, differs, part, words }) => {
    const pairs = matching.pairs.filter((pair) => differs(was.get(pair.before.id), is.get(pair.after.id)));
    if (pairs.length === 0) return [];
    const names = pairs.slice(0, TOLD).map((pair) => labelOf(pair.after.id, side.things));
    const rest = pairs.length - names.length;
    const told = joined(names);
    const list = rest > 0 ? { zh: `${told.zh}等`, en: `${told.en} and ${rest} more` } : told;
    const elements: ChangedElement[] = pairs.map((pair) => ({ before: pair.before.id, after: pair.after.id }));
    return [{ kind, what: 'place', file, elements, group: `${file} places`, subject, part, words: words(list, pairs.length), affectsRun: false } as const];
  });
}

/** Looks by the id of the element drawn. Ids of the drawing itself are nobody's business. */
function looksOf(diagrams: readonly Node[]): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const shape of diagrams.flatMap((diagram) => diagram.children).flatMap((plane) => plane.children)) {
    const element = shape.attributes.get('bpmnElement');
    if (element === undefined) continue;
    const bounds = shape.children.find(({ name }) => name === 'dc:Bounds');
    const rest = { ...shape, children: shape.children.filter((child) => child !== bounds) };
    looks.set(element, { place: bounds ? lookOf(bounds) : '', rest: lookOf(rest) });
  }
  return looks;
}

/** A line of everything drawn: numbers by value, attributes in one order, empty wrappers left out. */
function lookOf({ name, attributes, children }: Node): string {
  const values = [...attributes]
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => `${key}=${Number.isFinite(Number(value)) && value !== '' ? String(Number(value)) : value}`)
    .sort();
  const inner = children.map(lookOf).join('');
  return values.length === 0 && inner === '' ? '' : `<${name} ${values.join(' ')}>${inner}`;
}
