import { useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { PROCESS_TEXTS } from './process-texts';

/** One page of a process that cannot be fetched (no connection, a newer release) or fails says so in its place; the canvas stays, with its undo. */
export class TabBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <FailedTab error={error} /> : this.props.children;
  }
}

function FailedTab({ error }: { readonly error: Error }) {
  const t = useText(PROCESS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  return (
    <div className="dz-tab-page">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('tabFailed')}
        description={
          <>
            <div>{t('tabFailedCure')}</div>
            <code className="dz-quiet lz-wrap">{error.message}</code>
          </>
        }
        action={<Button onClick={() => window.location.reload()}>{common('reload')}</Button>}
      />
    </div>
  );
}
