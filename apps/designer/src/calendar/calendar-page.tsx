import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Page } from '../shell/page';
import './calendar.css';
import { CALENDAR_TEXTS } from './calendar-texts';
import { MonthView } from './month-view';
import { NoticeTable } from './notice-table';

const CALENDAR = buildCalendar(CHINA_CALENDAR);
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const FIRST_YEAR = Math.min(...Object.keys(CHINA_CALENDAR.officialThrough).map(Number));

/** 工作日历 of a year: what is worked, what is off, by which notice, and how far it is official. */
export function CalendarPage() {
  const t = useText(CALENDAR_TEXTS);
  const [year, setYear] = useState(() => new Date().getFullYear());
  const through = CALENDAR.officialThrough[String(year)];
  const hours = CALENDAR.officeHours.map(({ from, to }) => `${from}–${to}`).join('、');
  const tools = (
    <>
      <Button icon={<LeftOutlined />} aria-label={t('previous')} title={t('previous')} disabled={year <= FIRST_YEAR} onClick={() => setYear(year - 1)} />
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
            <MonthView key={month} calendar={CALENDAR} year={year} month={month} />
          ))}
        </div>
        <NoticeTable calendar={CALENDAR} year={year} />
      </div>
    </Page>
  );
}
