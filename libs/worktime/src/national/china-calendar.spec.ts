import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildCalendar } from '../calendar';
import { checkCalendar } from '../check-calendar';
import { dayKind, lastOfficialDate } from '../day-kind';
import { CHINA_CALENDAR } from './china-calendar';

const calendar = buildCalendar(CHINA_CALENDAR);

/** Copied by hand from the State Council's notices of 2024-11-12 (for 2025) and 2025-11-04 (for 2026): first and last day off, then the weekend days worked. */
const NOTICES: readonly (readonly [name: string, from: string, to: string, worked: readonly string[]])[] = [
  ['元旦', '2025-01-01', '2025-01-01', []],
  ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
  ['清明节', '2025-04-04', '2025-04-06', []],
  ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
  ['端午节', '2025-05-31', '2025-06-02', []],
  ['国庆节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
  ['清明节', '2026-04-04', '2026-04-06', []],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
  ['端午节', '2026-06-19', '2026-06-21', []],
  ['中秋节', '2026-09-25', '2026-09-27', []],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
];

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

describe('the national calendar', () => {
  it.each(NOTICES)('%s %s to %s', (name, from, to, worked) => {
    for (const date of datesBetween(from, to)) expect([date, dayKind(calendar, date).kind]).toEqual([date, 'holiday']);
    expect([name, '中秋节']).toContain(dayKind(calendar, to).name);
    for (const date of worked) expect({ date, ...dayKind(calendar, date) }).toMatchObject({ date, kind: 'workday', working: true, name });
  });

  it('knows no other exceptions in 2025 and 2026', () => {
    const announced = NOTICES.flatMap(([, from, to, worked]) => [...datesBetween(from, to), ...worked]).sort();
    expect(CHINA_CALENDAR.days.map(({ date }) => date).filter((date) => date >= '2025')).toEqual(announced);
  });

  it.each([
    ['2025-10-06', '中秋节', 'content_6986383'],
    ['2020-01-30', '春节', 'content_5454164'],
    ['2020-01-31', '春节', 'content_5472352'],
    ['2019-05-02', '劳动节', 'content_5375877'],
    ['2015-09-04', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', 'content_9742'],
    ['2022-12-31', '元旦', 'content_5730844'],
    ['2005-02-09', '春节', '国务院办公厅关于2005年部分节假日安排的通知'],
  ])('%s is %s by %s', (date, name, source) => {
    const kind = dayKind(calendar, date);
    expect(kind).toMatchObject({ kind: 'holiday', name });
    expect(kind.source).toContain(source);
  });

  it('passes the check, is official for 2004 to 2026 and names a source for each day', () => {
    expect(checkCalendar(calendar)).toEqual([]);
    expect(Object.keys(CHINA_CALENDAR.officialThrough)).toEqual(Array.from({ length: 23 }, (_, index) => String(2004 + index)));
    expect(lastOfficialDate(calendar)).toBe('2026-12-31');
    expect(CHINA_CALENDAR.days.filter(({ name, source }) => !name || !source)).toEqual([]);
  });

  it('works no weekday as 调休 and gives every worked weekend day a holiday of the same name within three weeks', () => {
    const strays = CHINA_CALENDAR.days.filter(({ kind, date, name }) => {
      if (kind !== 'workday') return false;
      const near = (other: string) => Math.abs(Date.parse(other) - Date.parse(date)) < 21 * 86_400_000;
      const weekend = [0, 6].includes(new Date(date).getUTCDay());
      return !weekend || !CHINA_CALENDAR.days.some((day) => day.kind === 'holiday' && day.name === name && near(day.date));
    });
    expect(strays).toEqual([]);
  });

  it('is what the seed tool writes', () => {
    const root = resolve(__dirname, '../../../..');
    expect(() => execFileSync(process.execPath, ['tools/seed-calendar.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
  });
});
