import { useText } from '@liuzhuan/ui';
import { Alert, Button, Space } from 'antd';
import { useWorkspace } from './workspace-context';
import { WORKSPACE_TEXTS } from './workspace-texts';

/** Two people drew at the same time: whose draft stays is a person's decision. */
export function ConflictAlert() {
  const t = useText(WORKSPACE_TEXTS);
  const conflict = useWorkspace((state) => state.save === 'conflict');
  const takeTheirs = useWorkspace((state) => state.takeTheirs);
  const overwrite = useWorkspace((state) => state.overwrite);
  if (!conflict) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflictTitle')}
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
