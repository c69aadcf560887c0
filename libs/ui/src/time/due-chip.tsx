import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { Due } from '@liuzhuan/contract';
import { Tag } from 'antd';
import { useLocale, useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { formatInstant } from './format-time';

const LOOKS = {
  'on-track': { color: 'success', text: 'onTrack', icon: <CheckCircleOutlined aria-hidden /> },
  soon: { color: 'warning', text: 'soon', icon: <ClockCircleOutlined aria-hidden /> },
  overdue: { color: 'error', text: 'overdue', icon: <ExclamationCircleOutlined aria-hidden /> },
} as const;

/** "按期 · 还剩 1 个工作日 · 11月25日 17:30": never colour alone. */
export function DueChip({ due }: { readonly due?: Due }) {
  const locale = useLocale();
  const t = useText(UI_TEXTS);
  if (!due) return <span style={{ color: '#5b6876' }}>{t('noDue')}</span>;
  const look = LOOKS[due.state];
  return (
    <Tag color={look.color} icon={look.icon} style={{ whiteSpace: 'normal', marginInlineEnd: 0 }} title={due.text}>
      {t(look.text)} · {due.remaining[locale]} · {formatInstant(due.at, locale)}
    </Tag>
  );
}
