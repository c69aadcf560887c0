import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { DESIGNER_TEXTS } from '../shell/designer-texts';

/** What is left when a page throws: says that drafts are safe, and how to go on. */
export function CrashPage() {
  const t = useText(DESIGNER_TEXTS);
  const error = useRouteError();
  return (
    <main className="dz-page">
      <h1>{t('crashTitle')}</h1>
      <p>{t('crashText')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
      <pre className="dz-quiet lz-wrap" style={{ whiteSpace: 'pre-wrap' }}>
        {error instanceof Error ? error.message : String(error)}
      </pre>
    </main>
  );
}
