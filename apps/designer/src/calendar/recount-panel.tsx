import type { LimitRecountDto, OwnCalendarDto } from '@liuzhuan/contract';
import { ProblemAlert, TimeText, useAction, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { CALENDAR_TEXTS } from './calendar-texts';
import { EffectNote } from './effect-note';

/** How often the figures of a run that is at it are asked for. */
const LOOK_MS = 700;

/** 办理中的限时: how far they have been counted anew, and counting them anew by the calendar in force. What that would come to is told before it can be pressed. */
export function RecountPanel({ own }: { readonly own: OwnCalendarDto }) {
  const t = useText(CALENDAR_TEXTS);
  const { data, refetch } = useRead('readLimitRecount', {});
  const weigh = useAction('weighCalendar');
  const start = useAction('startLimitRecount');
  const run = data?.run;
  const isAtIt = run !== undefined && run.finishedAt === undefined;
  const error = start.error ?? weigh.error;
  useEffect(() => {
    if (!isAtIt) return undefined;
    const timer = window.setInterval(() => void refetch(), LOOK_MS);
    return () => window.clearInterval(timer);
  }, [isAtIt, refetch]);
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('recount')}>
      <div>
        <h2 className="dz-own-title">{t('recount')}</h2>
        <p className="dz-quiet dz-field-help">{t('recountHelp')}</p>
      </div>
      <div className="dz-stack" aria-live="polite">
        {run ? isAtIt ? <Running run={run} /> : <Done run={run} /> : null}
      </div>
      {error ? <ProblemAlert error={error} /> : null}
      {weigh.data && !isAtIt ? <EffectNote effect={weigh.data} /> : null}
      <div className="dz-own-tools">
        <Button disabled={isAtIt} loading={weigh.isPending} onClick={() => weigh.mutate({ body: own })}>
          {t('recountWeigh')}
        </Button>
        <Button disabled={isAtIt || !weigh.data} loading={start.isPending} onClick={() => start.mutate({}, { onSuccess: () => weigh.reset() })}>
          {t('recountStart')}
        </Button>
      </div>
    </section>
  );
}

function Running({ run: { id, total, looked } }: { readonly run: LimitRecountDto }) {
  const t = useText(CALENDAR_TEXTS);
  const stop = useAction('stopLimitRecount');
  const words = t('recountRunning', { looked, total });
  return (
    <div className="dz-recount">
      <Progress percent={total === 0 ? 100 : Math.min(100, Math.floor((looked / total) * 100))} aria-label={words} />
      <span>{words}</span>
      <Button size="small" danger loading={stop.isPending} onClick={() => stop.mutate({ path: { id } })}>
        {t('recountStop')}
      </Button>
    </div>
  );
}

function Done({ run }: { readonly run: LimitRecountDto }) {
  const t = useText(CALENDAR_TEXTS);
  const { startedBy, startedAt, stopped, looked, moved, earlier, later, same, unclear, failed } = run;
  const notes = [stopped ? t('recountStopped') : '', unclear > 0 ? t('recountUnclear', { unclear }) : '', failed > 0 ? t('recountFailed', { failed }) : ''].filter(Boolean);
  return <Alert type={notes.length > 0 ? 'warning' : 'success'} showIcon title={t('recountDone', { looked, moved, earlier, later, same })} description={<>{notes.join(' ')} <span className="dz-quiet">{startedBy} <TimeText at={startedAt} /></span></>} />;
}
