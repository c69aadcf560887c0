import { useText } from '@liuzhuan/ui';
import { ActivityPanel } from '../activity/activity-panel';
import { ACTIVITY_TEXTS } from '../activity/activity-texts';
import { useWorkspace } from '../workspace/workspace-context';

/** 运行: what is going on in this process, step by step, and its cases. */
export function RunsTab() {
  const t = useText(ACTIVITY_TEXTS);
  const key = useWorkspace((state) => state.key);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  return (
    <div className="dz-tab-page dz-stack">
      <p className="dz-quiet" style={{ margin: 0 }}>
        {t(deployed ? 'intro' : 'never')}
      </p>
      {deployed ? <ActivityPanel processKey={key} /> : null}
    </div>
  );
}
