import { useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { FINDINGS_TEXTS } from './findings-texts';
import { useFindings } from './use-findings';

/** The files on screen could not be checked: why, and what can be done about it. */
export function CheckFailed() {
  const t = useText(FINDINGS_TEXTS);
  const { failed } = useFindings();
  if (failed === undefined) return null;
  const description = (
    <div className="lz-wrap">
      {t('checkFailedCure')} <code>{failed}</code>
    </div>
  );
  return <Alert type="error" showIcon role="alert" title={t('checkFailed')} description={description} />;
}
