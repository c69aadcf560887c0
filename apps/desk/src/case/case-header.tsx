import { PrinterOutlined } from '@ant-design/icons';
import type { Instance } from '@liuzhuan/contract';
import { useAccount, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { CaseStatusTag } from '../cases/case-status-tag';
import { useTabTitle } from '../shell/page';
import { CaseFacts } from './case-facts';
import { CASE_TEXTS } from './case-texts';

interface CaseHeaderProps {
  readonly instance: Instance;
  readonly onRevoke: () => void;
  readonly onRemind: () => void;
}

/** Title, state, where it stands; and what one may do with the whole case. */
export function CaseHeader({ instance, onRevoke, onRemind }: CaseHeaderProps) {
  const t = useText(CASE_TEXTS);
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
        </div>
        <CaseFacts instance={instance} />
      </div>
      <div className="desk-task-tools lz-no-print">
        {mine && myTask ? (
          <Button type="primary" onClick={() => void navigate(`/tasks/${encodeURIComponent(myTask)}`)}>
            {t('myTask', { name: mine.name })}
          </Button>
        ) : null}
        {instance.allowed.includes('remind') && tasks.length ? <Button onClick={onRemind}>{t('remind')}</Button> : null}
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void navigate(`/cases/${encodeURIComponent(instance.id)}/print`)}>
          {t('print')}
        </Button>
        {instance.allowed.includes('cancel') ? (
          <Button danger onClick={onRevoke}>
            {t('revoke')}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
