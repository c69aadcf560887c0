import { FolderOpenOutlined } from '@ant-design/icons';
import type { Task } from '@liuzhuan/contract';
import { DueChip, TimeText, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ClaimableTag } from '../inbox/claimable-tag';
import { UrgencyTag } from '../inbox/urgency-tag';
import { useTabTitle } from '../shell/page';
import { ClausesButton } from './clauses-button';
import { TASK_TEXTS } from './task-texts';

/** Title, step, due; number, process, from whom, since when; clauses and the whole case. */
export function TaskHeader({ task }: { readonly task: Task }) {
  const t = useText(TASK_TEXTS);
  const navigate = useNavigate();
  useTabTitle(`${task.name} · ${task.caseTitle}`);
  return (
    <header className="desk-task-header">
      <div className="desk-task-title">
        <h1>{task.caseTitle}</h1>
        <div className="desk-task-marks">
          <span className="desk-step desk-task-step">{task.name}</span>
          <UrgencyTag urgency={task.urgency} />
          {task.claimable ? <ClaimableTag /> : null}
          {task.status === 'open' ? <DueChip due={task.due} /> : null}
        </div>
        <div className="desk-facts">
          <span className="desk-number">{task.caseNumber}</span>
          <span>{task.definitionName}</span>
          {task.sentBy ? (
            <span>
              {t('sentBy')} {task.sentBy.name}
            </span>
          ) : null}
          <span>
            {t('arrived')} <TimeText at={task.createdAt} />
          </span>
          {task.assignee ? (
            <span>
              {t('assignee')} {task.assignee.name}
            </span>
          ) : null}
          {task.claimable && task.candidates.length ? (
            <span>
              {t('candidates')} {task.candidates.map(({ name }) => name).join('、')}
            </span>
          ) : null}
        </div>
      </div>
      <div className="desk-task-tools">
        <ClausesButton clauses={task.clauses} />
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void navigate(`/cases/${encodeURIComponent(task.instance)}`)}>
          {t('caseLink')}
        </Button>
      </div>
    </header>
  );
}
