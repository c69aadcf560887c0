import { UI_TEXTS, useText } from '@liuzhuan/ui';
import { Skeleton } from 'antd';

/** While the code of a page is loaded. */
export function OpeningPage() {
  const t = useText(UI_TEXTS);
  return (
    <div className="desk-page" role="status" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
