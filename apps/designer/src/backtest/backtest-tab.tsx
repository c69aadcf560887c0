import type { ResourceDto } from '@liuzhuan/contract';
import { ProblemAlert, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Input, Progress } from 'antd';
import { useState } from 'react';
import { ChangedSince } from '../workspace/changed-since';
import { useWorkspace } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { BacktestCases } from './backtest-cases';
import { BacktestOverlay } from './backtest-overlay';
import { boundsOf, lastQuarter } from './backtest-period';
import { BacktestTables } from './backtest-tables';
import { BACKTEST_TEXTS } from './backtest-texts';
import { totalsOf } from './backtest-totals';
import './backtest.css';
import { type BacktestState, useBacktest } from './use-backtest';

/** 回测: last quarter's cases on the draft that is on screen. */
export function BacktestTab() {
  const t = useText(BACKTEST_TEXTS);
  const key = useWorkspace((state) => state.key);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const resources = useWorkspace((state) => state.resources);
  const [period, setPeriod] = useState(() => lastQuarter(Date.now()));
  const { state, start, stop } = useBacktest(key);
  const bounds = boundsOf(period);
  if (!deployed) return <p className="dz-tab-page dz-quiet">{t('never')}</p>;
  return (
    <div className="dz-tab-page dz-stack">
      <p className="dz-quiet" style={{ margin: 0 }}>
        {t('intro')}
      </p>
      <div className="dz-bt-line">
        <label>
          {t('from')} <Input type="date" style={{ width: 160 }} value={period.from} onChange={({ target }) => setPeriod({ ...period, from: target.value })} />
        </label>
        <label>
          {t('until')} <Input type="date" style={{ width: 160 }} value={period.until} onChange={({ target }) => setPeriod({ ...period, until: target.value })} />
        </label>
        <Button type="primary" disabled={!bounds || state.running} onClick={() => bounds && void start(resources, bounds.from, bounds.until)}>
          {t('start')}
        </Button>
        {bounds ? null : <span role="alert" className="dz-field-error">{t('wrongPeriod')}</span>}
        {state.running ? (
          <Button danger onClick={stop}>
            {t('stop')}
          </Button>
        ) : null}
      </div>
      {state.error ? <ProblemAlert error={state.error} /> : null}
      {state.resources ? <Result state={state} files={state.resources} xml={drawingOf({ key, resources })?.content ?? ''} /> : null}
    </div>
  );
}

function Result({ state: { running, total, items, mistakes, error }, files, xml }: { readonly state: BacktestState; readonly files: readonly ResourceDto[]; readonly xml: string }) {
  const t = useText(BACKTEST_TEXTS);
  const locale = useLocale();
  const done = items.length;
  if (mistakes.length > 0) {
    return <Alert type="error" showIcon title={t('mistakes')} description={mistakes.map(({ code, message, location }) => <div key={`${code} ${location.elementId}`}>{message[locale]}</div>)} />;
  }
  if (done === 0 && error) return null;
  if (!running && total === 0) return <Alert type="info" showIcon title={t('nothing')} />;
  const totals = totalsOf(items);
  return (
    <section className="dz-card dz-card-body dz-stack" aria-live="polite">
      {running ? <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} aria-label={t('progress', { done, total })} /> : null}
      <strong>{t('summary', { total: done, ...totals.verdicts })}</strong>
      {done < total ? <span className="dz-quiet">{t(running ? 'progress' : 'stopped', { done, total })}</span> : null}
      <ChangedSince files={files} />
      {running || done === 0 ? null : (
        <>
          <BacktestOverlay xml={xml} totals={totals} />
          <BacktestTables totals={totals} />
          <BacktestCases items={items} />
        </>
      )}
    </section>
  );
}
