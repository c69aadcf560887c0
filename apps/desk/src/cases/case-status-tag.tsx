import { CheckCircleOutlined, CloseCircleOutlined, StopOutlined, SyncOutlined } from '@ant-design/icons';
import type { InstanceRow } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { CASES_TEXTS } from './cases-texts';

const LOOKS = {
  active: { color: 'processing', icon: <SyncOutlined aria-hidden /> },
  completed: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  cancelled: { color: 'default', icon: <StopOutlined aria-hidden /> },
  failed: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
} as const;

/** 在办 · 办结 · 已撤销 · 异常终止, with a sign. */
export function CaseStatusTag({ status }: { readonly status: InstanceRow['status'] }) {
  const t = useText(CASES_TEXTS);
  const look = LOOKS[status];
  return (
    <Tag color={look.color} icon={look.icon} style={{ marginInlineEnd: 0 }}>
      {t(status)}
    </Tag>
  );
}
