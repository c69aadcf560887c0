import { useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { EmptyState } from './empty-state';

export function NotFoundPage() {
  const t = useText(DESK_TEXTS);
  return (
    <Page title={t('notFoundTitle')}>
      <EmptyState title={t('notFoundText')} action={<Link to="/inbox">{t('backToInbox')}</Link>} />
    </Page>
  );
}
