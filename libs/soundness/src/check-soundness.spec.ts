import { checkSoundness } from './check-soundness';
import { type Line, programOf, sub } from './testing/drawing';

/** Codes with their elements: `deadlock p2`. Notes on style are left out. */
function found(...lines: readonly Line[]): string[] {
  const { findings } = checkSoundness(programOf(...lines));
  return findings.filter(({ severity }) => severity !== 'info').map(({ code, elementIds }) => [code, ...elementIds].join(' '));
}

interface Pair {
  readonly name: string;
  readonly sound: readonly Line[];
  readonly broken: readonly Line[];
  readonly finds: readonly string[];
}

const PAIRS: readonly Pair[] = [
  {
    name: 'an exclusive choice joined by a parallel gateway',
    sound: ['s > x1 > t1 > x2 > e', 'x1 > t2 > x2'],
    broken: ['s > x1 > t1 > p2 > e', 'x1 > t2 > p2'],
    finds: ['deadlock p2'],
  },
  {
    name: 'parallel branches joined by an exclusive gateway',
    sound: ['s > p1 > t1 > p2 > t3 > e', 'p1 > t2 > p2'],
    broken: ['s > p1 > t1 > x2 > t3 > e', 'p1 > t2 > x2'],
    finds: ['lack-of-synchronisation t3'],
  },
  {
    name: 'a task nothing leads to',
    sound: ['s > t1 > e', 't1 > t2 > e'],
    broken: ['s > t1 > e', 't2 > e'],
    finds: ['dead-node t2'],
  },
];

describe('checkSoundness', () => {
  it.each(PAIRS)('tells $name from a sound drawing', ({ sound, broken, finds }) => {
    expect(found(...sound)).toEqual([]);
    expect(found(...broken)).toEqual(finds);
  });

  it('knows sub-processes', () => {
    expect(found(sub('u', 's1 > t1 > e1'), 's > u > e')).toEqual([]);
  });
});
