import { asInstant } from '@liuzhuan/kernel';
import { dueBasis, timerBasis } from './limit-basis';
import { shiftOf } from './recount-tally';

const OPENED = asInstant('2026-11-23T01:00:00.000Z');
const ANCHOR = asInstant('2026-11-24T01:00:00.000Z');
const DUE = asInstant('2026-11-26T01:00:00.000Z');
const task = (fields: Partial<Parameters<typeof dueBasis>[0]>) => ({ due: DUE, dueText: '3 个工作日', dueSince: null, createdAt: OPENED, ...fields });
const THREE_DAYS = { kind: 'working-days', count: 3 };

describe('what a limit was counted from', () => {
  it.each<[string, Parameters<typeof dueBasis>, object]>([
    ['no limit', [task({ due: null, dueText: null }), undefined], { kind: 'fixed' }],
    ['kept', [task({ dueSince: ANCHOR }), { within: '3 working days', anchor: '=x' }], { kind: 'counted', deadline: THREE_DAYS, since: ANCHOR }],
    ['not kept: the opening', [task({}), { within: '3 working days' }], { kind: 'counted', deadline: THREE_DAYS, since: OPENED }],
    ['not kept, another anchor', [task({}), { within: '3 working days', anchor: '=x' }], { kind: 'unknown' }],
    ['hours and minutes', [task({ dueText: '2 个工作小时 30 个工作分钟' }), undefined], { kind: 'counted', deadline: { kind: 'office-time', minutes: 150 }, since: OPENED }],
    ['calendar days', [task({ dueText: '3 天' }), undefined], { kind: 'fixed' }],
    ['a date', [task({ dueText: '2026-11-26' }), undefined], { kind: 'fixed' }],
    ['a time', [task({ dueText: '2026-11-26 01:00（UTC）' }), undefined], { kind: 'fixed' }],
    ['words nobody can read', [task({ dueText: '尽快', dueSince: ANCHOR }), undefined], { kind: 'unknown' }],
  ])('task: %s', (_, given, basis) => {
    expect(dueBasis(...given)).toEqual(basis);
  });

  it.each<[string, Parameters<typeof timerBasis>, unknown]>([
    ['kept', [{ payload: { text: '2 working days', kind: 'duration', since: ANCHOR, occurrence: 1 } }, {}], { kind: 'duration', text: '2 working days', since: ANCHOR, occurrence: 1 }],
    ['a cycle that came back', [{ payload: { text: 'R/2 working days', occurrence: 3 } }, { kind: 'cycle', since: OPENED }], { kind: 'cycle', text: 'R/2 working days', since: OPENED, occurrence: 3 }],
    ['not kept, nowhere known', [{ payload: { text: '2 working days' } }, { kind: 'duration' }], 'unknown'],
    ['clock time', [{ payload: { text: 'PT2H', since: ANCHOR, kind: 'duration' } }, {}], undefined],
    ['no timer of ours', [{ payload: {} }, {}], undefined],
  ])('timer: %s', (_, given, basis) => {
    expect(timerBasis(...given)).toEqual(basis);
  });

  it.each([
    ['2026-11-26', '2026-11-26', '2026-11-20', 'same'],
    ['2026-11-26', '2026-11-27', '2026-11-20', 'later'],
    ['2026-11-26', '2026-11-25', '2026-11-20', 'earlier'],
    ['2026-11-26', '2026-11-25', '2026-11-25', 'earlier'],
    ['2026-11-26', '2026-11-27', '2026-11-28', 'same'],
    ['2026-11-26', '2026-11-25', '2026-11-28', 'same'],
    ['2026-11-26', '2026-11-29', '2026-11-28', 'later'],
  ])('from %s to %s, seen on %s: %s', (before, after, now, shift) => {
    const at = (day: string) => asInstant(`${day}T00:00:00.000Z`);
    expect(shiftOf(at(before), at(after), at(now))).toBe(shift);
  });
});
