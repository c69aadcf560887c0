import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { DiagnosticDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { FINDINGS_TEXTS } from './findings-texts';

const LOOKS = {
  error: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
  warning: { color: 'warning', icon: <WarningOutlined aria-hidden /> },
  info: { color: 'processing', icon: <InfoCircleOutlined aria-hidden /> },
} as const;

/** How much a finding weighs, as a word with an icon. */
export function SeverityTag({ severity }: { readonly severity: DiagnosticDto['severity'] }) {
  const t = useText(FINDINGS_TEXTS);
  return (
    <Tag color={LOOKS[severity].color} icon={LOOKS[severity].icon} style={{ marginInlineEnd: 0 }}>
      {t(severity)}
    </Tag>
  );
}
