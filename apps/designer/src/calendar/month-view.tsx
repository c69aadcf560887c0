import { useText } from '@liuzhuan/ui';
import { dayKind, type WorkCalendar } from '@liuzhuan/worktime';
import { CALENDAR_TEXTS } from './calendar-texts';
import { monthDays } from './month-days';

interface MonthViewProps {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly month: number;
}

/** One month: 休 and 班 in words beside the colours. */
export function MonthView({ calendar, year, month }: MonthViewProps) {
  const t = useText(CALENDAR_TEXTS);
  const { before, dates } = monthDays(year, month);
  const days = dates.map((date) => ({ date, ...dayKind(calendar, date) }));
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="dz-month">
      <caption>
        {t('month', { month })} <span className="dz-quiet">{t('workingDays', { count: days.filter(({ working }) => working).length })}</span>
      </caption>
      <thead>
        <tr>
          {t('days')
            .split(' ')
            .map((day, index) => (
              <th key={index} scope="col">
                {day}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {Array.from({ length: 7 }, (_, place) => {
              const day = week[place];
              if (!day) return <td key={place} />;
              const sign = day.kind === 'holiday' ? t('off') : day.kind === 'workday' ? t('on') : undefined;
              return (
                <td key={place} className={`dz-day dz-day-${day.kind}`} title={[day.date, t(day.kind), day.name].filter(Boolean).join(' · ')}>
                  {Number(day.date.slice(8))}
                  {sign ? <sup>{sign}</sup> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
