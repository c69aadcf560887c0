import { checkDecisions, evaluateDecision, parseDecisions } from '@liuzhuan/feel';
import { newDecision } from './new-decision';

describe('a new decision table', () => {
  it('can be read, checked and asked', async () => {
    const parsed = await parseDecisions(newDecision('grade', '分级 & 限时').content, 'grade.dmn');
    expect(parsed.ok && checkDecisions(parsed.value)).toEqual([]);
    const outcome = parsed.ok ? evaluateDecision(parsed.value, 'grade', { 输入: 'x' }) : parsed;
    expect(outcome.ok && 'matched' in outcome.value && outcome.value.value).toBe('待定');
  });
});
