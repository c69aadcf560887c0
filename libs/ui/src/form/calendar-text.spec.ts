import { calendarText } from './calendar-text';

describe('calendarText', () => {
  it.each([
    ['January', '1月'],
    ['December', '12月'],
    ['Sun', '日'],
    ['November 22, 2026', '2026年11月22日'],
    ['November 28, 2026 · 周末，不是工作日', '2026年11月28日 · 周末，不是工作日'],
    ['Year', '年'],
    ['22', undefined],
  ])('%s', (text, chinese) => expect(calendarText(text)).toBe(chinese));
});
