const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS: Readonly<Record<string, string>> = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' };
const DAY = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})( · .+)?$/;

/** The calendar of a form's date field in Chinese: months, days of the week, and a day as it is read out, with what is said about it. */
export function calendarText(text: string): string | undefined {
  const month = MONTHS.indexOf(text) + 1;
  if (month > 0) return `${month}月`;
  const day = DAY.exec(text);
  if (day) return `${day[3]}年${MONTHS.indexOf(day[1] ?? '') + 1}月${day[2]}日${day[4] ?? ''}`;
  return WEEKDAYS[text] ?? { Year: '年', Month: '月' }[text];
}
