import { EllipsisOutlined } from '@ant-design/icons';
import type { Task } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { TASK_TEXTS } from './task-texts';

interface MoreActionsProps {
  readonly task: Task;
  readonly onRelease: () => void;
  readonly onRemind: () => void;
}

/** What is needed seldom: give back, remind, print. */
export function MoreActions({ task, onRelease, onRemind }: MoreActionsProps) {
  const t = useText(TASK_TEXTS);
  const navigate = useNavigate();
  const items = [
    ...(task.allowed.includes('release') ? [{ key: 'release', label: t('release'), onClick: onRelease }] : []),
    ...(task.allowed.includes('remind') ? [{ key: 'remind', label: t('remind'), onClick: onRemind }] : []),
    { key: 'print', label: t('print'), onClick: () => void navigate(`/cases/${encodeURIComponent(task.instance)}/print`) },
  ];
  return (
    <Dropdown menu={{ items, className: 'desk-menu' }} trigger={['click']} placement="topRight">
      <Button size="large" icon={<EllipsisOutlined aria-hidden />} aria-haspopup="menu">
        {t('more')}
      </Button>
    </Dropdown>
  );
}
