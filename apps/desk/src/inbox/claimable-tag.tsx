import { TeamOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { INBOX_TEXTS } from './inbox-texts';

/** Offered to several: somebody has to take it. */
export function ClaimableTag() {
  const t = useText(INBOX_TEXTS);
  return (
    <Tag color="processing" icon={<TeamOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
      {t('claimable')}
    </Tag>
  );
}
