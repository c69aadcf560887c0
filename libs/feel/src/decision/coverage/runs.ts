import type { FeelValue } from '../../values/feel-value';
import type { Atom } from './atoms';
import type { AtomSet, Dimension } from './dimensions';

/** Values of one kind without a gap between them; an end that is missing is open for ever. */
export interface ValueRun {
  readonly kind: Atom['kind'];
  readonly from?: FeelValue;
  readonly fromIncluded: boolean;
  readonly to?: FeelValue;
  readonly toIncluded: boolean;
}

/** A set of values as people write it: everything, all but some, some, or runs. */
export type SetShape =
  | { readonly shape: 'all' }
  | { readonly shape: 'not' | 'points'; readonly points: readonly FeelValue[] }
  | { readonly shape: 'runs'; readonly runs: readonly ValueRun[] };

const has = (set: AtomSet, index: number) => (set & (1n << BigInt(index))) !== 0n;
const isPoint = (atom: Atom): atom is Atom & { readonly point: FeelValue } => atom.point !== undefined;

function runOf(first: Atom, last: Atom): ValueRun {
  const from = isPoint(first) ? first.point : first.from;
  const to = isPoint(last) ? last.point : last.to;
  return { kind: first.kind, ...(from === undefined ? {} : { from }), fromIncluded: isPoint(first), ...(to === undefined ? {} : { to }), toIncluded: isPoint(last) };
}

function runsOf(atoms: readonly Atom[], set: AtomSet): readonly ValueRun[] {
  const runs: ValueRun[] = [];
  let first: Atom | undefined;
  atoms.forEach((atom, index) => {
    if (!has(set, index)) return;
    first ??= atom;
    const next = atoms[index + 1];
    if (next && has(set, index + 1) && next.kind === first.kind) return;
    runs.push(runOf(first, atom));
    first = undefined;
  });
  return runs;
}

/** How to write a set of a dimension's values. */
export function shapeOfSet({ atoms, all }: Dimension, set: AtomSet): SetShape {
  if (set === all) return { shape: 'all' };
  const inside = atoms.filter((_, index) => has(set, index));
  const outside = atoms.filter((_, index) => !has(set, index));
  if (inside.every(isPoint)) return { shape: 'points', points: inside.map(({ point }) => point as FeelValue) };
  if (outside.every(isPoint)) return { shape: 'not', points: outside.map(({ point }) => point as FeelValue) };
  return { shape: 'runs', runs: runsOf(atoms, set) };
}
