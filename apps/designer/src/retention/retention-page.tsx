import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { Page } from '../shell/page';
import { LogsCard } from './logs-card';
import { RETENTION_TEXTS } from './retention-texts';
import { RulesCard } from './rules-card';
import { RunsCard } from './runs-card';
import './retention.css';

/** 保留: rules, what they would do, and what they have done. */
export function RetentionPage() {
  const t = useText(RETENTION_TEXTS);
  const rules = useRead('readRetentionRules', {});
  const logs = useRead('readLogRules', {});
  const [savedRules, setSavedRules] = useState(0);
  const [savedLogs, setSavedLogs] = useState(0);
  return (
    <Page title={t('title')}>
      <div className="dz-stack">
        <p className="dz-quiet dz-retention-intro">{t('intro')}</p>
        <QueryState query={rules}>{(stored) => <RulesCard key={savedRules} stored={stored} onSaved={() => setSavedRules(savedRules + 1)} />}</QueryState>
        <QueryState query={logs}>{(stored) => <LogsCard key={savedLogs} stored={stored} onSaved={() => setSavedLogs(savedLogs + 1)} />}</QueryState>
        <RunsCard />
      </div>
    </Page>
  );
}
