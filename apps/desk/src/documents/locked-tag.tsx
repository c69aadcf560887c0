import { LockOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { DOCUMENTS_TEXTS } from './documents-texts';

export function LockedTag() {
  const t = useText(DOCUMENTS_TEXTS);
  return (
    <Tag icon={<LockOutlined aria-hidden />} title={t('lockedWhy')} style={{ marginInlineEnd: 0 }}>
      {t('locked')}
    </Tag>
  );
}
