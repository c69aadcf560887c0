import { FastForwardOutlined, FieldTimeOutlined, ReloadOutlined, UndoOutlined } from '@ant-design/icons';
import type { Rehearsal, Standing } from '@liuzhuan/simulator';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useElementName } from '../knowledge/use-element-name';
import { CaseState } from './case-state';
import { clockText } from './office-time';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';

const WHAT = { timer: 'timer', reminder: 'reminder', overdue: 'overdue' } as const;

/** The simulated clock: what time it is, what comes next, and how to get there; undo and start over. */
export function ClockBar({ rehearsal, standing }: { readonly rehearsal: Rehearsal; readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const take = useSimulation((state) => state.take);
  const undo = useSimulation((state) => state.undo);
  const reset = useSimulation((state) => state.reset);
  const [days, setDays] = useState(1);
  const [next] = standing.clockwork;
  const kind = next && WHAT[next.kind as keyof typeof WHAT];
  return (
    <section className="dz-card dz-sim-clock" aria-label={t('clock')}>
      <div className="dz-sim-now">
        <span className="dz-quiet">{t('clock')}</span>
        <strong role="status">{clockText(standing.now, locale)}</strong>
        <CaseState standing={standing} />
      </div>
      <div className="dz-sim-tools">
        <Button icon={<FastForwardOutlined aria-hidden />} disabled={!next} onClick={() => next && void take({ advance: { to: next.dueAt } })}>
          {t('next')}
        </Button>
        <span className="dz-quiet lz-wrap">{next && kind ? t('nextAt', { at: clockText(next.dueAt, locale), what: t(kind, { name: nameOf(next.node ?? '') }) }) : t('nothingAhead')}</span>
      </div>
      <div className="dz-sim-tools">
        <InputNumber min={1} max={250} precision={0} value={days} aria-label={t('days')} onChange={(value) => setDays(value ?? 1)} style={{ width: 72 }} />
        <Button icon={<FieldTimeOutlined aria-hidden />} onClick={() => void take({ advance: `${days} working days` })}>
          {t('advance', { days })}
        </Button>
        <Button icon={<UndoOutlined aria-hidden />} disabled={rehearsal.taken.length === 0} onClick={() => void undo()}>
          {t('undo')}
        </Button>
        <Button icon={<ReloadOutlined aria-hidden />} onClick={reset}>
          {t('restart')}
        </Button>
      </div>
    </section>
  );
}
