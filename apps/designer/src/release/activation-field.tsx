import { useLocale, useText } from '@liuzhuan/ui';
import { Alert, Input, Radio } from 'antd';
import { useOfficeCalendar } from '../knowledge/use-office-calendar';
import { Field } from '../properties/fields/field';
import { clockText } from '../simulation/office-time';
import { judgeTime, proposedTime } from './activation-time';
import { RELEASE_TEXTS } from './release-texts';

interface ActivationFieldProps {
  /** Date and time on the offices' clocks; undefined: at once. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** A second administrator reviews first. */
  readonly reviewed: boolean;
}

/** 立即生效 or 定时生效, with what kind of day that is. */
export function ActivationField({ value, onChange, reviewed }: ActivationFieldProps) {
  const t = useText(RELEASE_TEXTS);
  const calendar = useOfficeCalendar();
  return (
    <div className="dz-stack" style={{ gap: 4 }}>
      <Radio.Group
        aria-label={t('when')}
        value={value === undefined ? 'once' : 'time'}
        onChange={({ target }) => onChange(target.value === 'time' ? proposedTime(Date.now(), calendar) : undefined)}
        options={[
          { value: 'once', label: t(reviewed ? 'afterReview' : 'atOnce') },
          { value: 'time', label: t('atTime') },
        ]}
      />
      {value === undefined ? null : <TimeField value={value} onChange={onChange} />}
    </div>
  );
}

function TimeField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText(RELEASE_TEXTS);
  const locale = useLocale();
  const verdict = judgeTime(value, Date.now(), useOfficeCalendar());
  const error = verdict.kind === 'missing' ? t('timeMissing') : verdict.kind === 'past' ? t('timePast') : undefined;
  const field = (
    <Field label={t('time')} error={error}>
      {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} type="datetime-local" style={{ width: 240 }} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
  if (verdict.kind === 'missing' || verdict.kind === 'past') return field;
  const time = clockText(verdict.instant, locale);
  const words = verdict.kind === 'working' ? t('timeWorking', { time }) : verdict.holiday === null ? t('timeNotWorking', { time }) : t('timeHoliday', { time, holiday: verdict.holiday });
  return (
    <>
      {field}
      <Alert type={verdict.kind === 'working' ? 'info' : 'warning'} showIcon role="status" title={`${words}${verdict.official ? '' : t('timeUnsure')}`} />
    </>
  );
}
