import type { DiagnosticDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { FindingList } from '../findings/finding-list';
import { countFindings } from '../findings/sort-findings';
import { DEPLOY_TEXTS } from './deploy-texts';

interface CheckedFilesProps {
  /** Undefined while the server is checking. */
  readonly diagnostics?: readonly DiagnosticDto[];
  /** Goes to an element that a finding names, where that can be shown. */
  readonly onShow?: (element: string) => void;
}

/** The server's word on the files: errors forbid, warnings want a reason. */
export function CheckedFiles({ diagnostics, onShow }: CheckedFilesProps) {
  const t = useText(DEPLOY_TEXTS);
  if (!diagnostics) return <Alert type="info" showIcon role="status" title={t('checking')} />;
  const { errors, warnings } = countFindings(diagnostics);
  const [type, title] = errors > 0 ? (['error', t('blocked', { count: errors })] as const) : warnings > 0 ? (['warning', t('warned', { count: warnings })] as const) : (['success', t('clear')] as const);
  const shown = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    <div className="dz-stack" style={{ gap: 4 }}>
      <Alert type={type} showIcon role="status" title={title} />
      {shown.length > 0 ? (
        <div className="dz-card" style={{ maxHeight: 200, overflow: 'auto' }} tabIndex={0}>
          <FindingList diagnostics={shown} onShow={onShow} />
        </div>
      ) : null}
    </div>
  );
}
