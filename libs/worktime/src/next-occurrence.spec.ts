import { asInstant, type Instant } from '@liuzhuan/kernel';
import { buildCalendar } from './calendar';
import { type Cycle, isCycle } from './deadline';
import { dueAt } from './due-at';
import { CHINA_CALENDAR } from './national/china-calendar';
import { nextOccurrence, nthOccurrence } from './next-occurrence';
import { parseDeadline } from './parse-deadline';

const china = buildCalendar(CHINA_CALENDAR);
const at = (local: string): Instant => asInstant(new Date(`${local.replace(' ', 'T')}+08:00`).toISOString());
const shanghai = (instant: Instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function cycleOf(text: string): Cycle {
  const result = parseDeadline(text);
  if (!result.ok || !isCycle(result.value)) throw new Error(`${text} is no cycle`);
  return result.value;
}

/** The first occurrences as an engine asks for them: one after the other, each with the count of the one before. */
function unroll(cycle: Cycle, armed: Instant, limit: number, withPrevious: boolean): string[] {
  const times: string[] = [];
  let [count, previous]: [number, Instant | undefined] = [0, undefined];
  while (times.length < limit) {
    const next = nextOccurrence(cycle, armed, count, china, withPrevious ? previous : undefined);
    if (!next) return [...times, 'end'];
    times.push(shanghai(next.instant));
    [count, previous] = [next.count, next.instant];
  }
  return times;
}

describe('nextOccurrence', () => {
  it.each<[string, string, string[]]>([
    ['R3/P1D', '2026-03-02 10:00', ['2026-03-03 10:00', '2026-03-04 10:00', '2026-03-05 10:00', 'end']],
    ['R/PT1H', '2026-03-02 22:30', ['2026-03-02 23:30', '2026-03-03 00:30', '2026-03-03 01:30', '2026-03-03 02:30']],
    ['R/P1M', '2026-01-31 10:00', ['2026-02-28 10:00', '2026-03-31 10:00', '2026-04-30 10:00', '2026-05-31 10:00']],
    ['R/1 working day', '2026-02-13 10:00', ['2026-02-14 10:00', '2026-02-24 10:00', '2026-02-25 10:00', '2026-02-26 10:00']],
    ['R2/2 working hours', '2026-03-06 17:00', ['2026-03-09 09:30', '2026-03-09 11:30', 'end']],
    ['R3/2026-10-10T09:00/P1D', '2026-03-02 10:00', ['2026-10-10 09:00', '2026-10-11 09:00', '2026-10-12 09:00', 'end']],
    ['R/2026-10-10/P1D', '2026-03-02 10:00', ['2026-10-10 00:00', '2026-10-11 00:00', '2026-10-12 00:00', '2026-10-13 00:00']],
    // Begun before it was armed: what is over is not made up for, but counts.
    ['R3/2026-03-01T09:00/P1D', '2026-03-02 10:00', ['2026-03-03 09:00', 'end']],
    ['R3/2026-03-01T09:00/P1D', '2026-03-03 09:00', ['2026-03-03 09:00', 'end']],
    ['R3/2026-03-01T09:00/P1D', '2026-04-02 10:00', ['end']],
    ['R/2004-01-31T09:00/PT1H', '2026-03-02 10:30', ['2026-03-02 11:00', '2026-03-02 12:00', '2026-03-02 13:00', '2026-03-02 14:00']],
    ['R/2004-01-31T09:00/P1M', '2026-02-01 10:00', ['2026-02-28 09:00', '2026-03-31 09:00', '2026-04-30 09:00', '2026-05-31 09:00']],
    // Cron in the calendar's zone.
    ['0 9 * * 1', '2026-03-02 09:00', ['2026-03-09 09:00', '2026-03-16 09:00', '2026-03-23 09:00', '2026-03-30 09:00']],
    ['30 8 1 * *', '2026-12-01 00:00', ['2026-12-01 08:30', '2027-01-01 08:30', '2027-02-01 08:30', '2027-03-01 08:30']],
    ['0 0 29 2 *', '2026-03-02 09:00', ['2028-02-29 00:00', '2032-02-29 00:00', '2036-02-29 00:00', '2040-02-29 00:00']],
  ])('%s armed at %s', (text, armed, expected) => {
    expect(unroll(cycleOf(text), at(armed), 4, false)).toEqual(expected);
    expect(unroll(cycleOf(text), at(armed), 4, true)).toEqual(expected);
  });

  it.each<[string, string, (string | undefined)[]]>([
    ['R3/P1D', '2026-03-02 10:00', ['2026-03-03 10:00', '2026-03-04 10:00', '2026-03-05 10:00', undefined]],
    ['R5/2026-11-20/P1D', '2026-11-22 08:00', ['2026-11-23 00:00', '2026-11-24 00:00', undefined, undefined]],
    ['R/2026-11-20/P1D', '2026-11-22 08:00', ['2026-11-23 00:00', '2026-11-24 00:00', '2026-11-25 00:00', '2026-11-26 00:00']],
    ['R3/2026-03-01T09:00/P1D', '2026-04-02 10:00', [undefined, undefined, undefined, undefined]],
    ['0 9 * * 1', '2026-03-02 09:00', ['2026-03-09 09:00', '2026-03-16 09:00', '2026-03-23 09:00', '2026-03-30 09:00']],
  ])('%s armed at %s comes as the 1st, 2nd, … time', (text, armed, expected) => {
    const times = [1, 2, 3, 4].map((nth) => nthOccurrence(cycleOf(text), at(armed), nth, china)?.instant);
    expect(times.map((time) => time && shanghai(time))).toEqual(expected);
  });

  it('finds its place in a long past without counting there', () => {
    const cycle = cycleOf('R/2004-01-05T09:00/PT1M');
    expect(nextOccurrence(cycle, at('2026-03-02 10:30'), 0, china)?.instant).toBe(at('2026-03-02 10:30'));
  });

  it('warns like the period it repeats', () => {
    expect(nextOccurrence(cycleOf('R/1 working day'), at('2026-12-31 10:00'), 0, china)?.warnings).toHaveLength(1);
    expect(nextOccurrence(cycleOf('R/P1D'), at('2026-12-31 10:00'), 0, china)?.warnings).toEqual([]);
  });

  it('of a cycle that is over is, as a due time, its last', () => {
    expect(shanghai(dueAt(cycleOf('R3/2026-03-01T09:00/P1D'), at('2026-04-02 10:00'), china).instant)).toBe('2026-03-03 09:00');
  });
});
