import type { Definition, Migration, MigrationProposal } from '@liuzhuan/contract';
import { ProblemAlert, QueryState, useAction, useRead, useText } from '@liuzhuan/ui';
import { Button, Collapse, Select } from 'antd';
import { useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { EarlierRuns } from './earlier-runs';
import { MappingDiagrams } from './mapping-diagrams';
import { MappingTable } from './mapping-table';
import { MIGRATION_TEXTS } from './migration-texts';
import './migration.css';
import { RunPanel } from './run-panel';
import { type ByHand, mappedSteps, nodesOf } from './step-mapping';

/** 迁移: running cases to another version: which steps correspond, which cases can go, moving them, moving them back. */
export function MigrationTab() {
  const t = useText(MIGRATION_TEXTS);
  const key = useWorkspace((state) => state.key);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: deployed });
  if (!deployed) return <p className="dz-tab-page dz-quiet">{t('none')}</p>;
  return (
    <div className="dz-tab-page dz-stack">
      <QueryState query={definition}>{(found) => (found.versions.length < 2 ? <p className="dz-quiet">{t('none')}</p> : <Planner definition={found} />)}</QueryState>
    </div>
  );
}

function Planner({ definition: { key, version, versions } }: { readonly definition: Definition }) {
  const t = useText(MIGRATION_TEXTS);
  const newest = versions.find((row) => row.version === version) ?? versions[0];
  const older = [...versions].filter(({ id }) => id !== newest?.id).sort((a, b) => b.running - a.running || b.version - a.version);
  const [from, setFrom] = useState(older[0]?.id ?? '');
  const [to, setTo] = useState(newest?.id ?? '');
  const [byHand, setByHand] = useState<ByHand>({});
  const [run, setRun] = useState<string>();
  const choose = (setter: (id: string) => void) => (id: string) => {
    setter(id);
    setByHand({});
    setRun(undefined);
  };
  const options = [...versions].sort((a, b) => b.version - a.version).map((row) => ({ value: row.id, label: t(row.version === version ? 'versionInForce' : 'versionRunning', row) }));
  const proposal = useRead('proposeMigration', { body: { from, to } }, { enabled: from !== to });
  return (
    <>
      <p className="dz-quiet" style={{ margin: 0 }}>
        {t('intro')}
      </p>
      <div className="dz-mig-line">
        <label>
          {t('from')} <Select style={{ width: 260 }} aria-label={t('from')} value={from} options={options.filter(({ value }) => value !== to)} onChange={choose(setFrom)} />
        </label>
        <label>
          {t('to')} <Select style={{ width: 260 }} aria-label={t('to')} value={to} options={options.filter(({ value }) => value !== from)} onChange={choose(setTo)} />
        </label>
      </div>
      <QueryState query={proposal}>
        {({ nodes, targets, running }) => (
          <Plan key={`${from} ${to}`} {...{ from, to, running, targets, run, onRun: setRun, byHand }} proposals={nodes} onChoose={(step, target) => setByHand((chosen) => ({ ...chosen, [step]: target }))} />
        )}
      </QueryState>
      <EarlierRuns process={key} shown={run} onShow={setRun} />
    </>
  );
}

interface PlanProps {
  readonly from: string;
  readonly to: string;
  readonly running: number;
  readonly targets: MigrationProposal['targets'];
  readonly proposals: Parameters<typeof mappedSteps>[0];
  readonly byHand: ByHand;
  readonly run: string | undefined;
  readonly onRun: (id: string) => void;
  readonly onChoose: (from: string, to: string | null) => void;
}

function Plan({ from, to, running, targets, proposals, byHand, run, onRun, onChoose }: PlanProps) {
  const t = useText(MIGRATION_TEXTS);
  const start = useAction('startMigration');
  const steps = mappedSteps(proposals, byHand);
  const nodes = nodesOf(steps);
  const fits = (shown: Migration) => shown.from === from && shown.to === to && JSON.stringify(Object.entries(shown.nodes).sort()) === JSON.stringify(Object.entries(nodes).sort());
  return (
    <>
      <section className="dz-card dz-card-body dz-stack" aria-label={t('mapping')}>
        <strong>{t('mapping')}</strong>
        <MappingTable steps={steps} onChoose={onChoose} />
        <Collapse ghost items={[{ key: 'diagrams', label: t('diagrams'), children: <MappingDiagrams {...{ from, to, steps, targets, onChoose }} /> }]} />
        <div className="dz-mig-line">
          <Button type="primary" disabled={running === 0} loading={start.isPending} onClick={() => start.mutate({ body: { from, to, nodes, dry: true, reason: t('dryRun') } }, { onSuccess: ({ id }) => onRun(id) })}>
            {t('dryRun')}
          </Button>
          <span className="dz-quiet">{t('dryRunHint')}</span>
        </div>
        {start.error ? <ProblemAlert error={start.error} /> : null}
      </section>
      {run ? <RunPanel id={run} fits={fits} onStarted={onRun} /> : null}
    </>
  );
}
