import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { DESK_TEXTS } from '../shell/desk-texts';

/** What is left when a page throws: says that drafts are safe, and how to go on. */
export function CrashPage() {
  const t = useText(DESK_TEXTS);
  const error = useRouteError();
  return (
    <main className="desk-page">
      <h1>{t('crashTitle')}</h1>
      <p>{t('crashText')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
      <pre className="desk-quiet lz-wrap" style={{ whiteSpace: 'pre-wrap' }}>
        {error instanceof Error ? error.message : String(error)}
      </pre>
    </main>
  );
}
