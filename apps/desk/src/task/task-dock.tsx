import type { OutcomeDto, Task } from '@liuzhuan/contract';
import { ProblemAlert, useAccount, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { MoreActions } from './more-actions';
import { openDelegation } from '../operations/open-delegation';
import { OPERATIONS_TEXTS } from '../operations/operations-texts';
import { OutcomeButtons } from './outcome-buttons';
import type { TaskDialog } from './task-dialogs';
import { TASK_TEXTS } from './task-texts';

interface TaskDockProps {
  readonly task: Task;
  readonly opinion: ReactNode;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onComplete: (outcome: OutcomeDto | undefined) => void;
  readonly onClaim: () => void;
  readonly onRelease: () => void;
  readonly onDialog: (dialog: TaskDialog) => void;
}

/** The bar at the bottom: opinion, the expected action, everything else one may do. */
export function TaskDock({ task, opinion, pending, error, onComplete, onClaim, onRelease, onDialog }: TaskDockProps) {
  const t = useText(TASK_TEXTS);
  const may = (action: Task['allowed'][number]) => task.allowed.includes(action);
  const operation = useText(OPERATIONS_TEXTS);
  const me = useAccount().person?.id;
  const mine = may('complete') && !may('claim');
  const isDelegate = openDelegation(task)?.to.id === me;
  return (
    <section className="desk-dock lz-no-print" aria-label={t('actions')}>
      {error ? <ProblemAlert error={error} /> : null}
      {mine ? opinion : null}
      <div className="desk-dock-buttons">
        <div className="desk-dock-group">
          {may('claim') ? (
            <>
              <Button type="primary" size="large" className="desk-primary" loading={pending} onClick={onClaim}>
                {t('claim')}
              </Button>
              <span className="desk-quiet">{t('claimHint')}</span>
            </>
          ) : null}
          {may('giveBack') ? (
            <Button type={isDelegate ? 'primary' : 'default'} size="large" className={isDelegate ? 'desk-primary' : undefined} disabled={pending} onClick={() => onDialog('giveBack')}>
              {operation(isDelegate ? 'giveBack' : 'recall')}
            </Button>
          ) : null}
          {may('withdraw') ? (
            <Button size="large" disabled={pending} onClick={() => onDialog('withdraw')}>
              {operation('withdraw')}
            </Button>
          ) : null}
          {mine && task.signing === 'advisory' ? <span className="desk-quiet">{operation('memberAdvisory')}</span> : null}
          {mine ? <OutcomeButtons outcomes={task.outcomes} pending={pending} onChoose={onComplete} /> : null}
        </div>
        <div className="desk-dock-group">
          {may('return') && task.returnTargets.length ? (
            <Button size="large" danger disabled={pending} onClick={() => onDialog('return')}>
              {t('returnTo')}
            </Button>
          ) : null}
          {may('reassign') ? (
            <Button size="large" disabled={pending} onClick={() => onDialog('reassign')}>
              {t('reassign')}
            </Button>
          ) : null}
          {may('addMember') ? (
            <Button size="large" disabled={pending} onClick={() => onDialog('addMember')}>
              {operation('addMember')}
            </Button>
          ) : null}
          <MoreActions task={task} onRelease={onRelease} onDialog={onDialog} />
        </div>
      </div>
    </section>
  );
}
