import { useText } from '@liuzhuan/ui';
import { useWorkspace } from '../workspace/workspace-context';
import { CaseTable } from './case-table';
import { WATCH_TEXTS } from './watch-texts';

/** 运行: the cases of this process. */
export function RunsTab() {
  const t = useText(WATCH_TEXTS);
  const key = useWorkspace((state) => state.key);
  return (
    <div className="dz-tab-page dz-stack">
      <p className="dz-quiet" style={{ margin: 0 }}>
        {t('runsIntro')}
      </p>
      <CaseTable definition={key} />
    </div>
  );
}
