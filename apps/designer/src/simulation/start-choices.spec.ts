import { type StartChoice, startOf } from './start-choices';

describe('the beginning of a scenario', () => {
  const choice = (kind: StartChoice['kind'], event?: string): StartChoice => ({ node: 'Start', name: '开始', kind, ...(event !== undefined && { event }) });

  it.each([
    [choice('person'), true, { by: 'clerk', data: { 金额: 3 } }],
    [choice('person'), false, { by: 'clerk', data: { 金额: 3 }, startNode: 'Start' }],
    [choice('message', '来文'), true, { message: '来文', data: { 金额: 3 }, startNode: 'Start' }],
    [choice('signal', '放假'), true, { signal: '放假', data: { 金额: 3 }, startNode: 'Start' }],
    [choice('timer'), true, { timer: 'Start' }],
    [choice('condition'), true, { condition: 'Start' }],
  ])('is by %o', (chosen, isOnly, expected) => {
    expect(startOf(chosen, 'clerk', { 金额: 3 }, isOnly)).toEqual(expected);
  });

  it('has no data when nothing was filled in', () => {
    expect(startOf(choice('person'), 'clerk', {}, true)).toEqual({ by: 'clerk' });
  });
});
