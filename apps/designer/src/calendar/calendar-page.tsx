import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { type CalendarDto } from '@liuzhuan/contract';
import { QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { Fragment, useState } from 'react';
import { Page } from '../shell/page';
import './calendar.css';
import { CALENDAR_TEXTS } from './calendar-texts';
import { MonthView } from './month-view';
import { NoticeTable } from './notice-table';
import { OwnCalendar } from './own-calendar';
import { RecountPanel } from './recount-panel';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 工作日历: as limits are counted by it, and what of it is the organisation's own. */
export function CalendarPage() {
  const query = useRead('readCalendar', {});
  return <QueryState query={query}>{(calendar) => <CalendarYear calendar={calendar} />}</QueryState>;
}

/** A year: what is worked, what is off, by which notice, and how far it is official. */
function CalendarYear({ calendar }: { readonly calendar: CalendarDto }) {
  const t = useText(CALENDAR_TEXTS);
  const { roles } = useAccount();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const firstYear = Math.min(year, ...Object.keys(calendar.officialThrough).map(Number));
  const through = calendar.officialThrough[String(year)];
  const hours = calendar.officeHours.map(({ from, to }) => `${from}–${to}`).join('、');
  const tools = (
    <>
      <Button icon={<LeftOutlined />} aria-label={t('previous')} title={t('previous')} disabled={year <= firstYear} onClick={() => setYear(year - 1)} />
      <strong style={{ lineHeight: '32px' }}>{t('year', { year })}</strong>
      <Button icon={<RightOutlined />} aria-label={t('next')} title={t('next')} onClick={() => setYear(year + 1)} />
    </>
  );
  return (
    <Page title={t('title')} note={t('hours', { hours })} tools={tools}>
      <div className="dz-stack">
        <Alert showIcon role="status" type={through ? 'success' : 'warning'} title={through ? t('official', { year, through }) : t('notOfficial', { year })} />
        <div className="dz-card dz-card-body dz-year">
          {MONTHS.map((month) => (
            <MonthView key={month} calendar={calendar} year={year} month={month} />
          ))}
        </div>
        {roles.includes('administrator') ? (
          // What was drawn and weighed on the calendar that was in force before says nothing of the new one.
          <Fragment key={JSON.stringify(calendar.own)}>
            <OwnCalendar own={calendar.own} usualHours={calendar.officeHours} year={year} />
            <RecountPanel own={calendar.own} />
          </Fragment>
        ) : null}
        <NoticeTable calendar={calendar} year={year} />
      </div>
    </Page>
  );
}
