import { useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { Page } from '../shell/page';

export function NotFoundPage() {
  const t = useText(DESIGNER_TEXTS);
  return (
    <Page title={t('notFoundTitle')}>
      <p>{t('notFoundText')}</p>
      <Link to="/processes">{t('backToProcesses')}</Link>
    </Page>
  );
}
