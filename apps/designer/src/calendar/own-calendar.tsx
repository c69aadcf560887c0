import type { OwnCalendarDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { CALENDAR_TEXTS } from './calendar-texts';
import { EffectNote } from './effect-note';
import { isClock, OfficeHoursFields } from './office-hours-fields';
import { OwnDays } from './own-days';

interface OwnCalendarProps {
  readonly own: OwnCalendarDto;
  /** Office hours in force, to begin with when the organisation sets its own. */
  readonly usualHours: NonNullable<OwnCalendarDto['officeHours']>;
  readonly year: number;
}

/** 本单位的安排: days off, days worked and office hours. What they mean for open tasks is told before they can be saved. */
export function OwnCalendar({ own, usualHours, year }: OwnCalendarProps) {
  const t = useText(CALENDAR_TEXTS);
  const { message } = App.useApp();
  const [drawn, setDrawn] = useState(own);
  const [weighed, setWeighed] = useState<OwnCalendarDto>();
  const [recount, setRecount] = useState(true);
  const weigh = useAction('weighCalendar');
  const save = useAction('saveCalendar');
  const readable = (drawn.officeHours ?? []).every(({ from, to }) => isClock(from) && isClock(to));
  const changed = JSON.stringify(drawn) !== JSON.stringify(own);
  const isWeighed = weighed === drawn && weigh.data !== undefined;
  const error = save.error ?? weigh.error;
  const ask = () => weigh.mutate({ body: drawn }, { onSuccess: () => setWeighed(drawn) });
  // The page shows what is in force in a new place by then, which ends this one: what is said must not depend on it.
  const keep = () =>
    void save.mutateAsync({ body: { ...drawn, recount } }).then(
      () => message.success(t(recount ? 'savedRecount' : 'saved')),
      () => undefined,
    );
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('own')}>
      <div>
        <h2 className="dz-own-title">{t('own')}</h2>
        <p className="dz-quiet dz-field-help">{t('ownHelp')}</p>
      </div>
      <OwnDays days={drawn.days} year={year} onChange={(days) => setDrawn({ ...drawn, days })} />
      <OfficeHoursFields hours={drawn.officeHours} usual={usualHours} onChange={(officeHours) => setDrawn(officeHours ? { ...drawn, officeHours } : { days: drawn.days })} />
      {error ? <ProblemAlert error={error} /> : null}
      <div role="status">{isWeighed && changed ? <EffectNote effect={weigh.data} /> : null}</div>
      {isWeighed && changed ? (
        <fieldset className="dz-own-hours">
          <legend>{t('openLimits')}</legend>
          <Radio.Group
            className="dz-own-choice"
            value={recount}
            onChange={({ target }) => setRecount(target.value === true)}
            options={[
              { value: true, label: <Choice label={t('openRecount')} help={t('openRecountHelp')} /> },
              { value: false, label: <Choice label={t('openKeep')} help={t('openKeepHelp')} /> },
            ]}
          />
        </fieldset>
      ) : null}
      <div className="dz-own-tools">
        <Button disabled={!changed || !readable} loading={weigh.isPending} onClick={ask}>
          {t('weigh')}
        </Button>
        <Button type="primary" disabled={!changed || !isWeighed} loading={save.isPending} onClick={keep}>
          {t('save')}
        </Button>
        <span className="dz-quiet">{!readable ? t('clockWrong') : changed ? (isWeighed ? '' : t('weighFirst')) : t('unchanged')}</span>
      </div>
    </section>
  );
}

function Choice({ label, help }: { readonly label: string; readonly help: string }) {
  return (
    <>
      {label} <span className="dz-quiet">{help}</span>
    </>
  );
}
