import type { Task } from '@liuzhuan/contract';
import { TimeText, useAccount, useLocale, useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { TASK_TEXTS } from './task-texts';
import type { TaskSituation } from './task-situation';

const WORDS = {
  suspended: { text: 'suspended', type: 'warning' },
  other: { text: 'withOther', type: 'info' },
  done: { text: 'doneBy', type: 'info' },
  withdrawn: { text: 'withdrawn', type: 'info' },
  'taken-just-now': { text: 'takenJustNow', type: 'warning' },
  'done-just-now': { text: 'doneJustNow', type: 'warning' },
  'withdrawn-just-now': { text: 'withdrawnJustNow', type: 'warning' },
} as const satisfies Record<Exclude<TaskSituation, 'mine'>, { text: keyof typeof TASK_TEXTS; type: 'info' | 'warning' }>;

interface SituationNoticeProps {
  readonly task: Task;
  readonly situation: TaskSituation;
  /** There are words of the reader's in this browser. */
  readonly draftKept: boolean;
}

/** "刚刚已由 秘书科科员乙 办理": why there is nothing to do here, and where to look instead. */
export function SituationNotice({ task, situation, draftKept }: SituationNoticeProps) {
  const t = useText(TASK_TEXTS);
  const locale = useLocale();
  const me = useAccount().person?.id;
  if (situation === 'mine') return null;
  const { text, type } = WORDS[situation];
  // Of interest to whoever has decided here; for everybody else it is not theirs anyway.
  const cannotWithdraw = task.status === 'completed' && task.assignee?.id === me ? task.refused.find((refusal) => refusal.operation === 'withdraw') : undefined;
  const outcome = task.outcomeLabel ?? task.outcomes.find(({ name }) => name === task.outcome)?.label ?? task.outcome;
  return (
    <Alert
      className="desk-situation"
      type={type}
      showIcon
      role={type === 'warning' ? 'alert' : 'status'}
      title={t(text, { person: task.assignee?.name ?? t('somebody') })}
      description={
        <div className="desk-facts">
          {task.completedAt ? <TimeText at={task.completedAt} /> : null}
          {outcome && task.status === 'completed' ? <span>{t('outcomeWas', { outcome })}</span> : null}
          {cannotWithdraw ? <span className="lz-wrap">{cannotWithdraw.reason[locale]}</span> : null}
          {draftKept && type === 'warning' ? <span>{t('yourWords')}</span> : null}
          <Link to={`/cases/${encodeURIComponent(task.instance)}`}>{t('seeCase')}</Link>
        </div>
      }
    />
  );
}
