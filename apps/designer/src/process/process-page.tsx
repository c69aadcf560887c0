import { ProblemAlert, UI_TEXTS, useText } from '@liuzhuan/ui';
import { Skeleton } from 'antd';
import { Navigate, useParams } from 'react-router';
import { NotFoundPage } from '../states/not-found-page';
import { useWorkspace, WorkspaceProvider } from '../workspace/workspace-context';
import { ProcessView } from './process-view';
import { TABS, type TabName } from './process-tabs';

/** `/processes/:key/:tab`: one process with its draft. */
export function ProcessPage() {
  const { key = '', tab = '' } = useParams();
  const known = TABS.find((name) => name === tab);
  if (!known) return <Navigate to={`/processes/${encodeURIComponent(key)}/canvas`} replace />;
  return (
    <WorkspaceProvider key={key} processKey={key}>
      <LoadedProcess tab={known} />
    </WorkspaceProvider>
  );
}

function LoadedProcess({ tab }: { readonly tab: TabName }) {
  const ui = useText(UI_TEXTS);
  const phase = useWorkspace((state) => state.phase);
  const error = useWorkspace((state) => state.error);
  const load = useWorkspace((state) => state.load);
  if (phase === 'missing') return <NotFoundPage />;
  if (phase === 'failed' && error) {
    return (
      <div className="dz-page">
        <ProblemAlert error={error} onRetry={() => void load()} />
      </div>
    );
  }
  if (phase === 'loading') {
    return (
      <div className="dz-page" role="status" aria-label={ui('loading')}>
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  }
  return <ProcessView tab={tab} />;
}
