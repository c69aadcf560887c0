import { timerOf } from './delay-timer';

const NONE = { within: '', by: '', anchor: '', remindBefore: '', remindEvery: '', escalateTo: '' };

describe('the timer of a limit', () => {
  it.each([
    [{}, undefined],
    [{ within: '3 working days' }, { property: 'timeDuration', body: '3 working days' }],
    [{ within: '=时限.期限' }, { property: 'timeDuration', body: '=时限.期限' }],
    [{ by: '=会议时间' }, { property: 'timeDate', body: '=会议时间' }],
    [{ within: '5 working days', anchor: '=征求时间' }, { property: 'timeDate', body: '=workingDaysAfter(征求时间, 5)' }],
    [{ within: 'PT2H', anchor: '=征求时间' }, { property: 'timeDuration', body: 'PT2H', inexact: true }],
  ])('%j', (due, timer) => {
    expect(timerOf({ ...NONE, ...due })).toEqual(timer);
  });
});
