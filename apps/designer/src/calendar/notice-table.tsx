import { useText } from '@liuzhuan/ui';
import type { WorkCalendar } from '@liuzhuan/worktime';
import { CALENDAR_TEXTS } from './calendar-texts';

/** The year's holidays with their days off and the weekend days worked for them, and where that is laid down. */
export function NoticeTable({ calendar, year }: { readonly calendar: WorkCalendar; readonly year: number }) {
  const t = useText(CALENDAR_TEXTS);
  const days = calendar.days.filter(({ date }) => date.startsWith(`${year}-`));
  const names = [...new Set(days.map(({ name }) => name))];
  const sources = [...new Set(days.map(({ source }) => source))];
  if (days.length === 0) return null;
  const listed = (name: string, kind: 'holiday' | 'workday') => days.filter((day) => day.name === name && day.kind === kind).map(({ date }) => date.slice(5).replace('-', '/'));
  return (
    <section className="dz-card dz-card-body" aria-label={t('notices')}>
      <table className="dz-notices">
        <thead>
          <tr>
            <th scope="col">{t('notices')}</th>
            <th scope="col">{t('holiday')}</th>
            <th scope="col">{t('workday')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{listed(name, 'holiday').join(' ')}</td>
              <td>{listed(name, 'workday').join(' ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dz-quiet lz-wrap" style={{ marginBlockEnd: 0 }}>
        {t('source')}：{sources.join('；')}
      </p>
    </section>
  );
}
