import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, PauseCircleOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { Instance, InstanceRow } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { WATCH_TEXTS } from './watch-texts';

const LOOKS = {
  active: { color: 'processing', icon: <ClockCircleOutlined aria-hidden /> },
  completed: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  cancelled: { color: 'default', icon: <StopOutlined aria-hidden /> },
  failed: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
} as const;

/** How a case stands, in words: state, standing still, late, incidents. */
export function CaseStatus({ row }: { readonly row: Pick<InstanceRow, 'status' | 'overdue' | 'incidents'> & Partial<Pick<Instance, 'suspended'>> }) {
  const t = useText(WATCH_TEXTS);
  return (
    <span style={{ display: 'inline-flex', gap: 4, flexWrap: 'wrap' }}>
      <Tag {...LOOKS[row.status]}>{t(row.status)}</Tag>
      {row.suspended ? (
        <Tag color="warning" icon={<PauseCircleOutlined aria-hidden />}>
          {t('suspended')}
        </Tag>
      ) : null}
      {row.overdue ? (
        <Tag color="error" icon={<WarningOutlined aria-hidden />}>
          {t('overdue')}
        </Tag>
      ) : null}
      {row.incidents > 0 ? (
        <Tag color="error" icon={<CloseCircleOutlined aria-hidden />}>
          {t('incident', { count: row.incidents })}
        </Tag>
      ) : null}
    </span>
  );
}
