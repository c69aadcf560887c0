import { CheckOutlined, UndoOutlined } from '@ant-design/icons';
import type { TaskRow } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { INBOX_TEXTS } from '../inbox/inbox-texts';

/** What I did, leading to the case and what became of it. */
export function DoneRow({ task }: { readonly task: TaskRow }) {
  const t = useText(INBOX_TEXTS);
  return (
    <li className="desk-row">
      <div>
        <Link className="desk-row-title" to={`/cases/${encodeURIComponent(task.instance)}`} data-row>
          {task.caseTitle}
        </Link>
        <div className="desk-facts">
          <span className="desk-step">{task.name}</span>
          <span className="desk-number">{task.caseNumber}</span>
          <span>{task.definitionName}</span>
          {task.completedAt ? (
            <span>
              {t('handledAt')} <TimeText at={task.completedAt} />
            </span>
          ) : null}
        </div>
      </div>
      <div className="desk-row-marks">
        {task.status === 'withdrawn' ? (
          <Tag icon={<UndoOutlined aria-hidden />}>{t('withdrawn')}</Tag>
        ) : task.outcomeLabel ? (
          <Tag icon={<CheckOutlined aria-hidden />}>{task.outcomeLabel}</Tag>
        ) : null}
      </div>
    </li>
  );
}
