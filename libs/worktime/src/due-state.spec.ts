import { asInstant, type Instant } from '@liuzhuan/kernel';
import * as fc from 'fast-check';
import { buildCalendar } from './calendar';
import { dueAt, instantBefore } from './due-at';
import { dueState } from './due-state';
import { CHINA_CALENDAR } from './national/china-calendar';
import { workingTimeBetween } from './time-between';

const china = buildCalendar(CHINA_CALENDAR);
const at = (local: string): Instant => asInstant(new Date(`${local.replace(' ', 'T')}+08:00`).toISOString());

describe('workingTimeBetween', () => {
  it.each([
    ['2026-03-02 10:00', '2026-03-03 10:00', 1, 420],
    ['2026-03-02 10:00', '2026-03-03 09:59', 0, 419],
    ['2026-03-06 17:00', '2026-03-09 09:30', 0, 120],
    ['2026-02-13 18:00', '2026-02-24 18:00', 2, 840],
    ['2026-03-07 09:00', '2026-03-08 09:00', 0, 0],
    ['2026-03-07 09:00', '2026-03-09 18:00', 1, 420],
    ['2026-03-07 09:00', '2026-03-09 17:59', 0, 419],
    ['2026-03-02 12:10', '2026-03-02 14:20', 0, 0],
    ['2026-03-02 10:00', '2026-03-02 10:00', 0, 0],
    ['2026-03-03 10:00', '2026-03-02 10:00', -1, -420],
    ['2026-01-01 00:00', '2026-12-31 23:59', 248, 104_160],
  ])('%s to %s: %d working days, %d minutes', (from, to, workingDays, minutes) => {
    expect(workingTimeBetween(at(from), at(to), china)).toEqual({ workingDays, minutes });
  });

  const instants = fc
    .integer({ min: Date.parse('2024-01-01T00:00:00Z') / 60_000, max: Date.parse('2026-11-01T00:00:00Z') / 60_000 })
    .map((minute) => asInstant(new Date(minute * 60_000).toISOString()));
  const counts = fc.integer({ min: 1, max: 30 });

  it('gives back the working days that dueAt added', () => {
    fc.assert(
      fc.property(instants, counts, (anchor, count) => {
        expect(workingTimeBetween(anchor, dueAt({ kind: 'working-days', count }, anchor, china).instant, china).workingDays).toBe(count);
      }),
    );
  });

  it('gives back the office time that dueAt added, and instantBefore takes it off again', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 3_000 }), (anchor, minutes) => {
        const period = { kind: 'office-time', minutes } as const;
        const due = dueAt(period, anchor, china).instant;
        expect(workingTimeBetween(anchor, due, china).minutes).toBe(minutes);
        expect(workingTimeBetween(instantBefore(period, due, china).instant, due, china).minutes).toBe(minutes);
      }),
    );
  });

  it('never makes a later start due earlier, between starts on working days', () => {
    const working = instants.filter(
      (instant) => workingTimeBetween(instant, dueAt({ kind: 'office-time', minutes: 1 }, instant, china).instant, china).minutes === 1,
    );
    fc.assert(
      fc.property(working, working, fc.integer({ min: 1, max: 3_000 }), (one, other, minutes) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const due = (anchor: Instant) => dueAt({ kind: 'office-time', minutes }, anchor, china).instant;
        expect(due(first) <= due(second)).toBe(true);
      }),
    );
  });
});

describe('dueState', () => {
  it.each([
    ['2026-03-10 10:00', '2026-03-05 09:00', 'on-track', '剩 3 个工作日', '3 working days left'],
    ['2026-03-10 10:00', '2026-03-09 09:59', 'on-track', '剩 1 个工作日', '1 working day left'],
    ['2026-03-10 10:00', '2026-03-09 10:00', 'soon', '剩 1 个工作日', '1 working day left'],
    ['2026-03-10 10:00', '2026-03-10 06:40', 'soon', '剩 3 小时 20 分钟', '3 hours 20 minutes left'],
    ['2026-03-09 10:00', '2026-03-07 06:00', 'soon', '剩 2 天 4 小时', '2 days 4 hours left'],
    ['2026-03-10 10:00', '2026-03-10 09:59', 'soon', '剩 1 分钟', '1 minute left'],
    ['2026-03-10 10:00', '2026-03-10 10:00', 'soon', '剩 不到 1 分钟', 'less than 1 minute left'],
    ['2026-03-10 10:00', '2026-03-10 13:00', 'overdue', '已超期 3 小时', 'overdue by 3 hours'],
    ['2026-02-14 10:00', '2026-02-25 13:00', 'overdue', '已超期 2 个工作日', 'overdue by 2 working days'],
  ])('due %s, now %s: %s, %s', (due, now, state, zh, en) => {
    expect(dueState(at(due), at(now), china)).toEqual({ state, remaining: { zh, en } });
  });

  it('lets the caller say what soon is', () => {
    const soon = { kind: 'span', span: { hours: 2 } } as const;
    expect(dueState(at('2026-03-10 10:00'), at('2026-03-10 07:59'), china, soon).state).toBe('on-track');
    expect(dueState(at('2026-03-10 10:00'), at('2026-03-10 08:00'), china, soon).state).toBe('soon');
  });
});
