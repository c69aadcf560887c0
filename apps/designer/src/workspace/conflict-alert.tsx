import { ProblemError } from '@liuzhuan/contract';
import { ProblemAlert, useText } from '@liuzhuan/ui';
import { Alert, Button, Space } from 'antd';
import { useWorkspace } from './workspace-context';
import { WORKSPACE_TEXTS } from './workspace-texts';

/** Two people drew at the same time: whose draft stays is a person's decision. Or the server does not take the draft, and says why. */
export function ConflictAlert() {
  const t = useText(WORKSPACE_TEXTS);
  const save = useWorkspace((state) => state.save);
  const error = useWorkspace((state) => state.error);
  const takeTheirs = useWorkspace((state) => state.takeTheirs);
  const overwrite = useWorkspace((state) => state.overwrite);
  if (save === 'refused' && error) return <ProblemAlert error={error} />;
  if (save !== 'conflict') return null;
  const by = error instanceof ProblemError ? error.problem.params?.['by'] : undefined;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={typeof by === 'string' ? t('conflictBy', { by }) : t('conflictTitle')}
      description={t('conflictText')}
      action={
        <Space>
          <Button onClick={() => void takeTheirs()}>{t('takeTheirs')}</Button>
          <Button danger onClick={() => void overwrite()}>
            {t('overwrite')}
          </Button>
        </Space>
      }
    />
  );
}
