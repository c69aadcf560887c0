import { checkSoundness } from './check-soundness';
import { SOUNDNESS_CODES } from './codes';
import type { Finding } from './verdict';
import { type Line, programOf } from './testing/drawing';
import type { Pair } from './testing/pair';
import { DECIDED } from './testing/pairs-decided-by-data';
import { STUCK } from './testing/pairs-that-get-stuck';
import { LOST } from './testing/pairs-that-lose-their-way';
import { NOTED } from './testing/pairs-with-notes';
import { SOUND } from './testing/sound-drawings';
import { replayed } from './testing/replay';

const PAIRS: readonly Pair[] = [...STUCK, ...LOST, ...DECIDED];

/** Notes that any sound drawing may get. */
const NOTES: readonly string[] = ['work-cut-off', 'wait-without-deadline', 'search-limited'];

/** What was found, notes left out. */
function found(lines: readonly Line[], decisions: Pair['decisions'] = {}): Finding[] {
  return checkSoundness(programOf(...lines), { decisions: (id) => decisions[id] }).findings.filter(({ code }) => !NOTES.includes(code));
}

const told = (findings: readonly Finding[]): string[] => findings.map(({ code, elementIds }) => [code, ...elementIds].join(' '));

describe('checkSoundness', () => {
  it.each(PAIRS)('tells the broken from the sound: $name', ({ sound, broken, finds, decisions }) => {
    expect(told(found(sound, decisions))).toEqual([]);
    expect(told(found(broken, decisions)).map((line) => finds.find((expected) => line.startsWith(expected)) ?? line)).toEqual(finds);
  });

  it.each(SOUND)('raises no alarm: $name', ({ lines }) => {
    const { verdict, findings } = checkSoundness(programOf(...lines));
    expect([verdict, told(findings.filter(({ severity }) => severity === 'error'))]).toEqual(['sound', []]);
  });

  it.each(PAIRS)('shows a way there that can be played: $name', ({ broken, decisions }) => {
    for (const { code, elementIds, path } of found(broken, decisions)) {
      if (path.length === 0) continue;
      expect(path[0]).toMatchObject({ kind: 'enter' });
      if (code === 'endless-turn') continue;
      expect({ code, at: replayed(programOf(...broken), path).filter((node) => elementIds.includes(node)) }).not.toEqual({ code, at: [] });
    }
  });

  it('finds the shortest way', () => {
    const [finding] = found(['s > x1 > t1 > t2 > t3 > p2 > e', 'x1 > t4 > p2']);
    expect(finding?.path).toEqual([
      { element: 's', kind: 'enter', flows: ['s-x1'] },
      { element: 'x1', kind: 'choose', flows: ['x1-t4'] },
      { element: 't4', kind: 'complete', flows: ['t4-p2'] },
    ]);
  });

  it('says when it has not decided', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `p1 > t${index} > t${index}b > p2`);
    const progress: number[] = [];
    const verdict = checkSoundness(programOf('s > p1', ...lines, 'p2 > e'), {
      search: 'full',
      stateLimit: 200,
      onProgress: (states) => progress.push(states),
    });
    expect(verdict).toMatchObject({ verdict: 'not-decided', findings: [{ code: 'search-limited', severity: 'info' }] });
    expect(checkSoundness(programOf('s > p1', ...lines, 'p2 > e')).verdict).toBe('sound');
  });

  it('believes what a called process throws', () => {
    const caller = ['s > q1 > e', 'b1: on q1 error E', 'b1 > t1 > e'];
    const callee = programOf('s > t1 > x1 > e', 'x1 > e2', 'e2: error F');
    expect(told(checkSoundness(programOf(...caller), { callees: () => callee }).findings)).toEqual(['dead-node b1']);
    expect(
      told(checkSoundness(programOf(...caller), { callees: () => programOf('s > t1 > x1 > e', 'x1 > e2', 'e2: error E') }).findings),
    ).toEqual([]);
  });

  it('knows at least sixty pairs', () => expect(PAIRS.length).toBeGreaterThanOrEqual(60));

  it.each(NOTED)('notes, and forbids nothing: $name', ({ sound, broken, finds }) => {
    const noted = (lines: readonly Line[]) => checkSoundness(programOf(...lines)).findings.filter(({ code }) => finds[0]?.startsWith(code));
    expect(told(noted(sound))).toEqual([]);
    expect(noted(broken).map((each) => [...told([each]), each.severity])).toEqual([[...finds, 'info']]);
  });

  it('knows each kind of finding from several pairs', () => {
    const counts = new Map<string, number>();
    for (const { finds } of [...PAIRS, ...NOTED]) for (const code of new Set(finds.map((line) => line.split(' ')[0] ?? ''))) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(Object.keys(SOUNDNESS_CODES).filter((code) => (counts.get(code) ?? 0) < (code === 'search-limited' ? 0 : 2))).toEqual([]);
  });
});
