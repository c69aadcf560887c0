import type { TaskRow } from '@liuzhuan/contract';
import { DueChip, TimeText, useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { ClaimableTag } from './claimable-tag';
import { INBOX_TEXTS } from './inbox-texts';
import { UrgencyTag } from './urgency-tag';

/** Title, number, step, from whom, urgency, due. */
export function InboxRow({ task }: { readonly task: TaskRow }) {
  const t = useText(INBOX_TEXTS);
  return (
    <li className="desk-row">
      <div>
        <Link className="desk-row-title" to={`/tasks/${encodeURIComponent(task.id)}`} data-row>
          {task.caseTitle}
        </Link>
        <div className="desk-facts">
          <span className="desk-step">{task.name}</span>
          <span className="desk-number">{task.caseNumber}</span>
          <span>{task.definitionName}</span>
          {task.sentBy ? <span>{t('fromWhom', { name: task.sentBy.name })}</span> : null}
          <TimeText at={task.createdAt} />
        </div>
      </div>
      <div className="desk-row-marks">
        {task.claimable ? <ClaimableTag /> : null}
        <UrgencyTag urgency={task.urgency} />
        <DueChip due={task.due} />
      </div>
    </li>
  );
}
