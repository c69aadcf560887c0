import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { instantOfOffice, judgeTime, proposedTime } from './activation-time';

const CALENDAR = buildCalendar(CHINA_CALENDAR);
/** Sunday, 22 November 2026, 19:00 in the offices. */
const NOW = Date.parse('2026-11-22T11:00:00.000Z');

describe('the time at which a release comes into force', () => {
  it.each([
    ['2026-11-25T08:00', '2026-11-25T00:00:00.000Z'],
    ['2026-11-25T00:30', '2026-11-24T16:30:00.000Z'],
    ['2026-11-25T08:00:30', '2026-11-25T00:00:30.000Z'],
    ['2026-11-25', undefined],
    ['2026-13-25T08:00', undefined],
    ['', undefined],
  ])('%s on the offices’ clocks', (local, instant) => {
    expect(instantOfOffice(local)).toBe(instant);
  });

  it.each([
    ['', { kind: 'missing' }],
    ['2026-11-22T18:59', { kind: 'past' }],
    ['2026-11-22T19:01', { kind: 'not-working', instant: '2026-11-22T11:01:00.000Z', holiday: null, official: true }],
    ['2026-11-23T08:00', { kind: 'working', instant: '2026-11-23T00:00:00.000Z', holiday: null, official: true }],
    ['2026-10-01T08:00', { kind: 'past' }],
    ['2031-01-06T08:00', { kind: 'working', instant: '2031-01-06T00:00:00.000Z', holiday: null, official: false }],
  ])('%s is judged', (local, verdict) => {
    expect(judgeTime(local, NOW, CALENDAR)).toEqual(verdict);
  });

  it('names the holiday', () => {
    expect(judgeTime('2026-10-01T08:00', Date.parse('2026-09-01T00:00:00.000Z'), CALENDAR)).toMatchObject({ kind: 'not-working', holiday: expect.stringContaining('国庆') });
  });

  it('is proposed for the opening of the next working day, in the offices’ own date', () => {
    expect(proposedTime(NOW, CALENDAR)).toMatch(/^2026-11-23T0\d:\d\d$/);
    // Friday evening in UTC is Saturday morning in the offices.
    expect(proposedTime(Date.parse('2026-11-20T20:00:00.000Z'), CALENDAR)).toMatch(/^2026-11-23T/);
  });
});
