import { ProblemError } from '@liuzhuan/contract';
import { ProblemAlert, useLocale, useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { EmptyState } from './empty-state';

const TITLES: Readonly<Record<number, 'missingTitle' | 'forbiddenTitle'>> = { 403: 'forbiddenTitle', 404: 'missingTitle' };

/** A page that cannot be shown: not there, not for this account, or not to be had now. */
export function ProblemPage({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText(DESK_TEXTS);
  const locale = useLocale();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title = problem && TITLES[problem.status];
  if (!problem || !title) {
    return (
      <Page title={t('crashTitle')}>
        <ProblemAlert error={error} onRetry={onRetry} />
      </Page>
    );
  }
  return (
    <Page title={t(title)}>
      <EmptyState title={problem.message[locale]} text={problem.cure[locale]} action={<Link to="/inbox">{t('backToInbox')}</Link>} />
    </Page>
  );
}
