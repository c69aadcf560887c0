import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { OwnCalendarDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Input, Radio } from 'antd';
import { CALENDAR_TEXTS } from './calendar-texts';

type Hours = NonNullable<OwnCalendarDto['officeHours']>;

interface OfficeHoursFieldsProps {
  /** Absent: the usual ones. */
  readonly hours?: Hours;
  readonly usual: Hours;
  readonly onChange: (hours: Hours | undefined) => void;
}

/** `08:30`; 24:00 may end a period. */
export const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** 办公时间: the usual ones, or the organisation's own, in up to six periods. */
export function OfficeHoursFields({ hours, usual, onChange }: OfficeHoursFieldsProps) {
  const t = useText(CALENDAR_TEXTS);
  const put = (index: number, part: Partial<Hours[number]>) => hours && onChange(hours.map((period, place) => (place === index ? { ...period, ...part } : period)));
  return (
    <fieldset className="dz-own-hours">
      <legend>{t('officeHours')}</legend>
      <Radio.Group
        value={hours ? 'own' : 'usual'}
        onChange={({ target }) => onChange(target.value === 'own' ? usual : undefined)}
        options={[
          { value: 'usual', label: t('usual') },
          { value: 'own', label: t('ownHours') },
        ]}
      />
      {(hours ?? []).map(({ from, to }, index) => (
        <div key={index} className="dz-own-period">
          <Input inputMode="numeric" maxLength={5} placeholder="08:30" status={isClock(from) ? undefined : 'error'} aria-invalid={!isClock(from)} aria-label={t('from', { number: index + 1 })} value={from} onChange={({ target }) => put(index, { from: target.value })} />
          <span aria-hidden>–</span>
          <Input inputMode="numeric" maxLength={5} placeholder="12:00" status={isClock(to) ? undefined : 'error'} aria-invalid={!isClock(to)} aria-label={t('to', { number: index + 1 })} value={to} onChange={({ target }) => put(index, { to: target.value })} />
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('removePeriod', { number: index + 1 })} disabled={hours?.length === 1} onClick={() => hours && onChange(hours.filter((_, place) => place !== index))} />
        </div>
      ))}
      {hours && hours.length < 6 ? (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...hours, { from: '19:00', to: '20:00' }])}>
          {t('addPeriod')}
        </Button>
      ) : null}
    </fieldset>
  );
}
