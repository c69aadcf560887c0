import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { CheckedFiles } from '../deploy/checked-files';
import { ChangedSince } from '../workspace/changed-since';
import { useWorkspace } from '../workspace/workspace-context';
import { CheckFailed } from './check-failed';
import { FindingList } from './finding-list';
import { FINDINGS_TEXTS } from './findings-texts';
import { useStandardCheck } from './standard-check';
import { countFindings } from './sort-findings';
import { useFindings } from './use-findings';

const FILTERS = ['all', 'error', 'warning', 'info'] as const;

/** 校验: every finding with what, where, why and how to mend; and the server's own word. */
export function CheckTab() {
  const t = useText(FINDINGS_TEXTS);
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const { diagnostics, checking, failed } = useFindings();
  const resources = useWorkspace((state) => state.resources);
  const show = useWorkspace((state) => state.show);
  const check = useAction('checkDeployment');
  const standard = useStandardCheck();
  const shown = diagnostics.filter(({ severity }) => filter === 'all' || severity === filter);
  return (
    <div className="dz-tab-page dz-stack">
      <div className="dz-page-head" style={{ margin: 0 }}>
        <Segmented value={filter} onChange={setFilter} options={FILTERS.map((value) => ({ value, label: t(value) }))} aria-label={t('findings')} />
        <span role="status" className="dz-quiet">
          {checking ? t('checking') : failed === undefined ? t('counts', { ...countFindings(diagnostics) }) : t('checkFailed')}
        </span>
        <div className="dz-head-tools">
          <Checkbox checked={standard.on} onChange={({ target }) => standard.setOn(target.checked)}>
            {t('standard')}
          </Checkbox>
          <Button loading={check.isPending} onClick={() => check.mutate({ body: { resources: [...resources] } })}>
            {t('serverRun')}
          </Button>
        </div>
      </div>
      {check.error ? <ProblemAlert error={check.error} /> : null}
      {check.data ? (
        <section aria-label={t('server')} className="dz-stack" style={{ gap: 4 }}>
          <strong>{t('server')}</strong>
          <ChangedSince files={check.variables.body.resources} />
          <CheckedFiles diagnostics={check.data.diagnostics} onShow={show} />
        </section>
      ) : (
        <p className="dz-quiet" style={{ margin: 0 }}>
          {t('serverText')}
        </p>
      )}
      {check.data ? <strong>{t('local')}</strong> : null}
      <CheckFailed />
      {failed !== undefined && diagnostics.length === 0 ? null : (
        <div className="dz-card">
          <FindingList diagnostics={shown} onShow={show} full />
        </div>
      )}
    </div>
  );
}
