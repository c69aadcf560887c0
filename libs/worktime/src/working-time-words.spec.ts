import { isWorkingTime } from './deadline';
import { describeDeadline } from './describe-deadline';
import { parseDeadline } from './parse-deadline';

function read(text: string) {
  const result = parseDeadline(text);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

describe('a length of time in words', () => {
  it.each(['3 working days', '1 working day', '2 working hours', '150 working minutes', '45 working minutes', '0 working days', 'P1DT4H', 'P1M2W', 'PT90M', '立即'])('is read back from either language: %s', (text) => {
    const deadline = read(text);
    const { zh, en } = describeDeadline(deadline);
    expect([read(zh), read(en)]).toEqual([deadline, deadline]);
  });

  it.each(['2 个工作日 3 天', '1 天 2 天', '3 天 2', '1 天 尽快'])('is not made of what does not go together: %s', (text) => {
    expect(parseDeadline(text)).toMatchObject({ ok: false });
  });

  it.each<[string, boolean]>([
    ['3 working days', true],
    ['2 working hours', true],
    ['R/1 working day', true],
    ['R3/P1D', false],
    ['P3D', false],
    ['2026-11-26', false],
    ['0 9 * * 1', false],
  ])('%s is in working time: %s', (text, isSo) => {
    expect(isWorkingTime(read(text))).toBe(isSo);
  });
});
