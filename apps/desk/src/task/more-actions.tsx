import { EllipsisOutlined } from '@ant-design/icons';
import type { Task } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { OPERATIONS_TEXTS } from '../operations/operations-texts';
import type { TaskDialog } from './task-dialogs';
import { TASK_TEXTS } from './task-texts';

interface MoreActionsProps {
  readonly task: Task;
  readonly onRelease: () => void;
  readonly onDialog: (dialog: TaskDialog) => void;
}

/** Operations that open a dialog from here, in the order of the menu. */
const IN_MENU = ['delegate', 'removeMember', 'jump'] as const;

/** What is needed seldom: delegate, take a signer away, jump, give back, remind, print. */
export function MoreActions({ task, onRelease, onDialog }: MoreActionsProps) {
  const t = useText(TASK_TEXTS);
  const operation = useText(OPERATIONS_TEXTS);
  const navigate = useNavigate();
  const items = [
    ...IN_MENU.filter((key) => task.allowed.includes(key)).map((key) => ({ key, label: operation(key), onClick: () => onDialog(key) })),
    ...(task.allowed.includes('release') ? [{ key: 'release', label: t('release'), onClick: onRelease }] : []),
    ...(task.allowed.includes('remind') ? [{ key: 'remind', label: t('remind'), onClick: () => onDialog('remind') }] : []),
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
