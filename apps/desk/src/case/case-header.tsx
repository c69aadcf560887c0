import { PauseCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Instance } from '@liuzhuan/contract';
import { useAccount, useText } from '@liuzhuan/ui';
import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { CaseStatusTag } from '../cases/case-status-tag';
import { OPERATIONS_TEXTS } from '../operations/operations-texts';
import { useTabTitle } from '../shell/page';
import { CaseFacts } from './case-facts';
import { CASE_TEXTS } from './case-texts';

/** Operations on the whole case, in the order of their buttons. */
const STEERING = ['suspend', 'resume', 'restart'] as const;

export type CaseDialog = 'revoke' | 'remind' | (typeof STEERING)[number];

interface CaseHeaderProps {
  readonly instance: Instance;
  readonly onDialog: (dialog: CaseDialog) => void;
}

/** Title, state, where it stands; and what one may do with the whole case. */
export function CaseHeader({ instance, onDialog }: CaseHeaderProps) {
  const t = useText(CASE_TEXTS);
  const operation = useText(OPERATIONS_TEXTS);
  const navigate = useNavigate();
  const me = useAccount().person?.id;
  useTabTitle(instance.title);
  const tasks = instance.standing.flatMap((place) => place.tasks ?? []);
  const mine = instance.standing.find((place) => place.tasks?.length === 1 && place.persons.some(({ id }) => id === me));
  const myTask = mine?.tasks?.[0];
  return (
    <header className="desk-task-header">
      <div className="desk-task-title">
        <h1>{instance.title}</h1>
        <div className="desk-task-marks">
          <CaseStatusTag status={instance.status} />
          {instance.suspended ? (
            <Tag color="warning" icon={<PauseCircleOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
              {operation('suspended')}
            </Tag>
          ) : null}
        </div>
        <CaseFacts instance={instance} />
      </div>
      <div className="desk-task-tools lz-no-print">
        {mine && myTask ? (
          <Button type="primary" onClick={() => void navigate(`/tasks/${encodeURIComponent(myTask)}`)}>
            {t('myTask', { name: mine.name })}
          </Button>
        ) : null}
        {instance.allowed.includes('remind') && tasks.length ? <Button onClick={() => onDialog('remind')}>{t('remind')}</Button> : null}
        {STEERING.filter((key) => instance.allowed.includes(key)).map((key) => (
          <Button key={key} onClick={() => onDialog(key)}>
            {operation(key)}
          </Button>
        ))}
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void navigate(`/cases/${encodeURIComponent(instance.id)}/print`)}>
          {t('print')}
        </Button>
        {instance.allowed.includes('cancel') ? (
          <Button danger onClick={() => onDialog('revoke')}>
            {t('revoke')}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
