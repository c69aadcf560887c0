import { checkSoundness } from '../check-soundness';
import type { Line } from '../testing/drawing';
import { programOf } from '../testing/drawing';
import { asInstant } from '@liuzhuan/kernel';
import { type Environment, type MachineEvent, openWaits, type Program, type Snapshot, step } from '@liuzhuan/machine';
import * as fc from 'fast-check';
import { type Unit, unitsOf } from '../abstract/units';
import type { SoundnessVerdict } from '../verdict';
import { Exploration } from './explorer';
import { markingOf } from './marking';

const RUNS = Number(process.env['LZ_RUNS'] ?? 40);
const LIMIT = 120;
const DECIDED: ReadonlySet<string> = new Set([
  'deadlock',
  'left-behind',
  'no-way-to-end',
  'lack-of-synchronisation',
  'unbounded',
  'dead-node',
  'dead-flow',
]);
/** Which of two ways to say the same is used depends on the way that was found first. */
const group = (code: string): string => (code === 'left-behind' ? 'deadlock' : code === 'unbounded' ? 'lack-of-synchronisation' : code);

const LETTERS = ['t', 't', 't', 'x', 'x', 'p', 'p', 'o', 'c', 'e', 'f', 'w'];
const node = fc.record({
  letter: fc.constantFrom(...LETTERS),
  to: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
  border: fc.constantFrom('', '', '', 'timer', 'continuing timer', 'error'),
  beside: fc.nat(9),
});

/** Any nodes, any flows: most are nonsense as processes, which is what the search has to tell. */
const wild = fc.array(node, { minLength: 3, maxLength: 6, size: 'max' }).map((nodes): Line[] => {
  const idOf = (index: number) => `${nodes[index % nodes.length]?.letter}${index % nodes.length}`;
  const lines = [`s > ${idOf(0)}`];
  nodes.forEach(({ letter, to, border, beside }, index) => {
    const id = idOf(index);
    if (letter === 'c') lines.push(`${id}: timer`);
    if (letter === 'e' && border === 'error') lines.push(`${id}: terminate`);
    if (letter !== 'e') for (const target of new Set(to.map(idOf))) lines.push(`${id} > ${target}`);
    if (border === '' || (letter !== 't' && letter !== 'w')) return;
    lines.push(`b${index}: on ${id} ${border}`, `b${index} > ${idOf(beside)}`);
  });
  return lines;
});

/** The program, when the drawing is one the compiler takes. */
function attempt(lines: readonly Line[]): Program | undefined {
  try {
    return programOf(...lines);
  } catch {
    return undefined;
  }
}

const environmentOf = (program: Program): Environment => ({
  now: asInstant('2026-11-02T01:00:00.000Z'),
  functions: {},
  constants: { data: 1 },
  moveLimit: 300,
  program: () => program,
  resolveProcess: () => undefined,
  decision: () => undefined,
});

/** Something that can happen in a real case, with data that make conditions true or false. */
function realEvent(snapshot: Snapshot, program: Program, pick: number): MachineEvent | undefined {
  const waits = openWaits(snapshot, { program: () => program });
  const wait = waits[pick % waits.length];
  if (!wait) return undefined;
  const { activation, node: site } = wait;
  return wait.kind === 'timer'
    ? { type: 'trigger', activation, node: site }
    : { type: 'complete', activation, variables: { amount: pick % 4 } };
}

const TEN = Array.from({ length: 10 }, (_, branch) => branch);

describe('partial-order reduction', () => {
  it.each([
    { name: 'plain tasks', lines: TEN.map((n) => `p1 > t${n}a > t${n}b > t${n}c > t${n}d > t${n}e > p2`) },
    {
      name: 'boundary timers',
      lines: TEN.flatMap((n) => [
        `p1 > t${n}a > t${n}b > x${n} > t${n}c > t${n}d > t${n}e > p2`,
        `b${n}: on t${n}b timer`,
        `b${n} > t${n}f > x${n}`,
      ]),
    },
    {
      name: 'choices and loops',
      lines: TEN.flatMap((n) => [
        `p1 > x${n}a > t${n}a > t${n}b > x${n}b > t${n}c > x${n}c > t${n}d > p2`,
        `x${n}b > x${n}a`,
        `x${n}b > t${n}e > t${n}f > x${n}c`,
      ]),
    },
  ])('decides ten branches: $name', ({ lines }) => {
    const { verdict, states } = checkSoundness(programOf('s > x > p1', ...lines, 'p2 > t > y', 'y > xx > e', 'xx > x'));
    expect(verdict).toBe('sound');
    expect(states).toBeLessThan(1_000);
  });

  it('finds what the full search finds, in any drawing', () => {
    let unsound = 0;
    fc.assert(
      fc.property(wild, (lines) => {
        const program = attempt(lines);
        fc.pre(program !== undefined);
        const full = checkSoundness(program as Program, { search: 'full', stateLimit: LIMIT });
        fc.pre(full.verdict !== 'not-decided');
        const reduced = checkSoundness(program as Program, { stateLimit: LIMIT });
        const kinds = ({ findings }: SoundnessVerdict) =>
          [...new Set(findings.filter(({ code }) => DECIDED.has(code)).map(({ code }) => group(code)))].toSorted();
        expect(kinds(reduced)).toEqual(kinds(full));
        expect(reduced.states).toBeLessThanOrEqual(full.states);
        if (full.verdict === 'unsound') unsound += 1;
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
    expect(unsound).toBeGreaterThan(RUNS / 10);
  }, 120_000);

  it('knows every state a real case comes to', () => {
    let checked = 0;
    fc.assert(
      fc.property(wild, fc.array(fc.nat(1_000), { minLength: 30, maxLength: 30 }), (lines, picks) => {
        const program = attempt(lines);
        fc.pre(program !== undefined && unitsOf(program).length === 1);
        const [unit] = unitsOf(program as Program);
        const exploration = new Exploration(program as Program, unit as Unit, new Map(), { search: 'full', stateLimit: LIMIT }).run();
        fc.pre(exploration.isComplete && ![...exploration.ends.values()].includes('cut'));
        checked += 1;
        let snapshot: Snapshot | undefined;
        for (const pick of picks) {
          const event = snapshot
            ? realEvent(snapshot, program as Program, pick)
            : ({ type: 'start', program: 'real', variables: { amount: pick % 4 } } as const);
          if (!event) break;
          const result = step(snapshot, event, environmentOf(program as Program));
          if (!result.ok) throw new Error(result.error.message.en);
          if (Object.values(result.snapshot.tokens).some(({ incident }) => incident)) break;
          snapshot = result.snapshot;
          expect(exploration.has(markingOf(snapshot, exploration.abstract, exploration.geography).key)).toBe(true);
          if (snapshot.status !== 'active') break;
        }
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
    expect(checked).toBeGreaterThan(10);
  }, 120_000);
});
