import { Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { CheckTab } from '../findings/check-tab';
import { useCheckWhileDrawing } from '../findings/use-findings';
import { KnowledgeProvider } from '../knowledge/knowledge-provider';
import { BacktestTab } from '../backtest/backtest-tab';
import { MigrationTab } from '../migration/migration-tab';
import { OvertakenNote } from '../overtaken/overtaken-note';
import { useProveWhileDrawing } from '../proof/use-prove-while-drawing';
import { ReleaseTab } from '../release/release-tab';
import { VersionsTab } from '../versions/versions-tab';
import { RunsTab } from '../watch/runs-tab';
import { ConflictAlert } from '../workspace/conflict-alert';
import { PresenceNote } from '../workspace/presence-note';
import { useWorkspace } from '../workspace/workspace-context';
import { ProcessHeader } from './process-header';
import { ProcessTabs, type TabName } from './process-tabs';
import { TabBoundary } from './tab-boundary';

// The editors are large: each comes when its page is opened.
const CanvasTab = lazy(() => import('../canvas/canvas-tab').then((module) => ({ default: module.CanvasTab })));
const DecisionsTab = lazy(() => import('../decisions/decisions-tab').then((module) => ({ default: module.DecisionsTab })));
const ProofTab = lazy(() => import('../proof/proof-tab').then((module) => ({ default: module.ProofTab })));
const SimulationTab = lazy(() => import('../simulation/simulation-tab').then((module) => ({ default: module.SimulationTab })));
const ComparisonTab = lazy(() => import('../comparison/comparison-tab').then((module) => ({ default: module.ComparisonTab })));
const FormsTab = lazy(() => import('../forms/forms-tab').then((module) => ({ default: module.FormsTab })));

const OTHERS = { check: CheckTab, proof: ProofTab, simulation: SimulationTab, comparison: ComparisonTab, decisions: DecisionsTab, forms: FormsTab, release: ReleaseTab, versions: VersionsTab, migration: MigrationTab, backtest: BacktestTab, runs: RunsTab } as const;

/** Where the draft is changed: what came into force since is said here; the page 发布 says it by itself. */
const DRAWING: ReadonlySet<TabName> = new Set<TabName>(['canvas', 'decisions', 'forms']);

/** Header, tabs, and the page chosen. The canvas stays open behind the others, with its undo. */
export function ProcessView({ tab }: { readonly tab: TabName }) {
  useCheckWhileDrawing();
  useProveWhileDrawing();
  const key = useWorkspace((state) => state.key);
  const asked = useWorkspace((state) => state.focus?.asked);
  const navigate = useNavigate();
  useEffect(() => {
    if (asked !== undefined) void navigate(`/processes/${encodeURIComponent(key)}/canvas`);
  }, [asked, key, navigate]);
  // bpmn-js measures its surroundings when it opens: not before the canvas is seen.
  const [seen, setSeen] = useState(tab === 'canvas');
  if (tab === 'canvas' && !seen) setSeen(true);
  const Other = tab === 'canvas' ? undefined : OTHERS[tab];
  return (
    <KnowledgeProvider>
      <div className="dz-process">
        <ProcessHeader />
        <ProcessTabs processKey={key} />
        <ConflictAlert />
        <PresenceNote />
        {DRAWING.has(tab) ? <OvertakenNote /> : null}
        <Suspense fallback={<Spin style={{ margin: 48 }} />}>
          <div className="dz-tab-body" hidden={tab !== 'canvas'}>
            {seen ? <CanvasTab visible={tab === 'canvas'} /> : null}
          </div>
        </Suspense>
        {Other ? (
          <div className="dz-tab-body" tabIndex={-1}>
            <TabBoundary key={tab}>
              <Suspense fallback={<Spin style={{ margin: 48 }} />}>
                <Other />
              </Suspense>
            </TabBoundary>
          </div>
        ) : null}
      </div>
    </KnowledgeProvider>
  );
}
