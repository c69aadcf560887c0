import type { Migration } from '@liuzhuan/contract';
import { QueryState, useAction, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { CaseVerdicts } from './case-verdicts';
import { MIGRATION_TEXTS } from './migration-texts';
import { ReasonDialog } from './reason-dialog';
import { RunSummary } from './run-summary';
import { useMigration } from './use-migration';

const versionOf = (id: string) => Number(id.split(':').at(-1));

interface RunPanelProps {
  readonly id: string;
  /** Whether the dry run is of the versions and steps as they are chosen now. */
  readonly fits: (run: Migration) => boolean;
  readonly onStarted: (id: string) => void;
}

/** A run, what it came to, and what can be done with it: a dry run is carried out, a move is undone. */
export function RunPanel({ id, fits, onStarted }: RunPanelProps) {
  const query = useMigration(id);
  return <QueryState query={query}>{(run) => <Shown key={run.id} run={run} fits={fits(run)} onStarted={onStarted} />}</QueryState>;
}

function Shown({ run, fits, onStarted }: { readonly run: Migration; readonly fits: boolean; readonly onStarted: (id: string) => void }) {
  const t = useText(MIGRATION_TEXTS);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<'all' | 'chosen' | 'undo'>();
  const start = useAction('startMigration');
  const undo = useAction('undoMigration');
  const ended = run.finishedAt !== undefined;
  const begun = (next: { readonly id: string }) => {
    setAsked(undefined);
    onStarted(next.id);
  };
  const move = (reason: string) => {
    const { from, to, nodes } = run;
    start.mutate({ body: { from, to, nodes, dry: false, reason, ...(asked === 'chosen' && { instances: [...chosen] }) } }, { onSuccess: begun });
  };
  const count = asked === 'chosen' ? chosen.length : run.moved;
  const isMove = ended && !run.dry && run.undoes === undefined && run.moved > 0;
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t(run.dry ? 'kindDry' : run.undoes === undefined ? 'kindMove' : 'kindUndo')}>
      <RunSummary run={run} />
      {ended && run.dry ? (
        <div className="dz-mig-line">
          <Button type="primary" disabled={!fits || run.moved === 0} onClick={() => setAsked('all')}>
            {t('moveAll', { count: run.moved })}
          </Button>
          <Button disabled={!fits || chosen.length === 0} onClick={() => setAsked('chosen')}>
            {t('moveChosen', { count: chosen.length })}
          </Button>
          <span className="dz-quiet">{t(fits ? 'moveNone' : 'changed')}</span>
        </div>
      ) : null}
      {isMove ? (
        <div className="dz-mig-line">
          <Button danger onClick={() => setAsked('undo')}>
            {t('undo')}
          </Button>
        </div>
      ) : null}
      {ended && run.total > 0 ? <CaseVerdicts run={run.id} dry={run.dry} {...(run.dry && { chosen, onChoose: setChosen })} /> : null}
      {asked === 'undo' ? (
        <ReasonDialog
          title={t('confirmUndo', { count: run.moved, version: versionOf(run.from) })}
          words={t('undoHint')}
          okText={t('kindUndo')}
          label={t('undoReason')}
          pending={undo.isPending}
          error={undo.error}
          onOk={(reason) => undo.mutate({ path: { id: run.id }, body: { reason } }, { onSuccess: begun })}
          onClose={() => setAsked(undefined)}
        />
      ) : asked ? (
        <ReasonDialog
          title={t('confirmMove', { count, version: versionOf(run.to) })}
          words={t('confirmStay', { refused: run.refused })}
          okText={t('kindMove')}
          label={t('reason')}
          reason={run.reason === t('dryRun') ? '' : run.reason}
          pending={start.isPending}
          error={start.error}
          onOk={move}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </section>
  );
}
