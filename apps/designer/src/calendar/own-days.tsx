import { DeleteOutlined } from '@ant-design/icons';
import type { CalendarDayDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { CALENDAR_TEXTS } from './calendar-texts';

interface OwnDaysProps {
  readonly days: readonly CalendarDayDto[];
  readonly year: number;
  readonly onChange: (days: CalendarDayDto[]) => void;
}

const BLANK: CalendarDayDto = { date: '', kind: 'holiday', name: '', source: '' };

/** The days an organisation has off or works by itself; those of other years stay as they are. */
export function OwnDays({ days, year, onChange }: OwnDaysProps) {
  const t = useText(CALENDAR_TEXTS);
  const [next, setNext] = useState(BLANK);
  const shown = days.filter(({ date }) => date.startsWith(`${year}-`));
  const taken = days.some(({ date }) => date === next.date);
  const word = { holiday: t('closed'), workday: t('open') };
  const add = () => {
    onChange([...days, { ...next, name: next.name.trim(), source: next.source.trim() }].sort((one, other) => (one.date < other.date ? -1 : 1)));
    setNext({ ...next, date: '' });
  };
  return (
    <div>
      {shown.length === 0 ? <p className="dz-quiet">{t('ownNone')}</p> : null}
      {shown.length > 0 ? (
        <table className="dz-notices">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('basis')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => (
              <tr key={day.date}>
                <th scope="row">{day.date}</th>
                <td>{word[day.kind]}</td>
                <td className="lz-wrap">{day.name}</td>
                <td className="lz-wrap">{day.source || '–'}</td>
                <td>
                  <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('removeDay', { date: day.date })} title={t('removeDay', { date: day.date })} onClick={() => onChange(days.filter((other) => other !== day))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="dz-own-new">
        <Field label={t('day')} error={taken ? t('dayTaken') : undefined}>
          {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} type="date" value={next.date} onChange={({ target }) => setNext({ ...next, date: target.value })} />}
        </Field>
        <Field label={t('what')}>
          {({ id, describedBy }) => (
            <Select<CalendarDayDto['kind']>
              id={id}
              aria-describedby={describedBy}
              style={{ width: 96 }}
              value={next.kind}
              options={[
                { value: 'holiday', label: word.holiday },
                { value: 'workday', label: word.workday },
              ]}
              onChange={(kind) => setNext({ ...next, kind })}
            />
          )}
        </Field>
        <Field label={t('reason')}>
          {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} maxLength={60} placeholder={t('reasonExample')} value={next.name} onChange={({ target }) => setNext({ ...next, name: target.value })} />}
        </Field>
        <Field label={t('basis')}>
          {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} maxLength={300} value={next.source} onChange={({ target }) => setNext({ ...next, source: target.value })} />}
        </Field>
        <Button disabled={taken || next.name.trim() === '' || next.date === ''} onClick={add}>
          {t('addDay')}
        </Button>
      </div>
    </div>
  );
}
