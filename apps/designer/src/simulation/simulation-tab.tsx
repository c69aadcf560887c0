import { asInstant } from '@liuzhuan/kernel';
import type { Rehearsal, Standing } from '@liuzhuan/simulator';
import { useLocale, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { directoryOf } from '../assignment/directory-of';
import { SeverityTag } from '../findings/severity-tag';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { useWorkspace } from '../workspace/workspace-context';
import { CaseOperations } from './case-operations';
import { ClockBar } from './clock-bar';
import { failureWords } from './failure-words';
import { useCalledByName } from './use-called-by-name';
import { RecordsPanel } from './records-panel';
import { ScriptPanel } from './script-panel';
import { SimulationContext, useSimulation, useSimulationStore } from './simulation-context';
import { SimulationDiagram } from './simulation-diagram';
import { SIMULATION_TEXTS } from './simulation-texts';
import { StartPanel } from './start-panel';
import { type HeldTask, heldTasks, isSameHold, TaskList } from './task-list';
import { TaskPanel } from './task-panel';
import { WaitsPanel } from './waits-panel';
import './simulation.css';

/** 仿真: a case of the draft tried out with the real engine, on a clock one moves oneself. */
export function SimulationTab() {
  const t = useText(SIMULATION_TEXTS);
  const store = useSimulationStore();
  const resources = useWorkspace((state) => state.resources);
  const { directory } = useKnowledge();
  const calendar = useRead('readCalendar', {});
  const { files, prepare, phase, faults, missing, definition, rehearsal, standing } = useStore(store);
  const load = () => {
    const now = asInstant(new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString());
    if (directory) void prepare(resources, { directory: directoryOf(directory), calendar: calendar.data ?? OFFICE_CALENDAR, now });
  };
  const isFresh = files === resources;
  // A draft that changes under a running case must not take it away; without one the newest draft is loaded.
  const wants = directory !== undefined && !calendar.isPending && !isFresh && !rehearsal;
  useEffect(() => {
    if (wants) load();
  }, [wants, resources]);
  return (
    <SimulationContext.Provider value={store}>
      <div className="dz-tab-page dz-stack dz-sim">
        <p className="dz-quiet dz-sim-intro">{t('intro')}</p>
        {rehearsal && !isFresh ? <Alert type="warning" showIcon role="status" title={t('changed')} action={<Button onClick={load}>{t('reload')}</Button>} /> : null}
        {missing.length > 0 ? <Alert type="warning" showIcon role="status" title={t('missingCalled', { names: missing.join('、') })} /> : null}
        {phase === 'preparing' ? (
          <div role="status" aria-label={t('preparing')}>
            <p className="dz-quiet">{t('preparing')}</p>
            <Skeleton active />
          </div>
        ) : null}
        {phase === 'refused' ? <Faults faults={faults} /> : null}
        {phase === 'ready' && !definition ? <Alert type="warning" showIcon role="status" title={t('noProcess')} /> : null}
        {phase === 'ready' && definition ? rehearsal && standing ? <Running rehearsal={rehearsal} standing={standing} /> : <StartPanel definition={definition} /> : null}
        {phase === 'ready' && definition ? <ScriptPanel /> : null}
      </div>
    </SimulationContext.Provider>
  );
}

function Faults({ faults }: { readonly faults: readonly { readonly code: string; readonly severity: 'error' | 'warning' | 'info'; readonly message: { readonly zh: string; readonly en: string } }[] }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  return (
    <section className="dz-card dz-card-body" aria-label={t('faults')}>
      <Alert type="error" showIcon role="alert" title={t('faults')} />
      <ul className="dz-plain">
        {faults.map(({ code, severity, message }, index) => (
          <li key={`${code} ${index}`} className="lz-wrap">
            <SeverityTag severity={severity} /> {message[locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Running({ rehearsal, standing }: { readonly rehearsal: Rehearsal; readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const names = useCalledByName();
  const failure = useSimulation((state) => state.failure);
  const [wanted, setWanted] = useState<HeldTask>();
  const open = [...heldTasks(standing).values()].flat();
  const chosen = open.find((each) => isSameHold(each, wanted)) ?? open.find(({ task }) => task.id === wanted?.task.id);
  const choose = (element: string) => {
    const there = open.find(({ task }) => task.node === element);
    if (there) setWanted(there);
  };
  return (
    <>
      <ClockBar rehearsal={rehearsal} standing={standing} />
      {failure ? <Alert type="error" showIcon role="alert" title={t('refused', { reason: failureWords(failure, locale, names) })} /> : null}
      <SimulationDiagram standing={standing} onSelect={choose} />
      <div className="dz-sim-columns">
        <div className="dz-stack">
          <TaskList standing={standing} chosen={chosen} onChoose={setWanted} />
          <WaitsPanel standing={standing} />
          <CaseOperations standing={standing} />
        </div>
        <div className="dz-stack">
          {chosen ? <TaskPanel key={`${chosen.task.id} ${chosen.person}`} rehearsal={rehearsal} standing={standing} held={chosen} /> : open.length > 0 ? <p className="dz-card dz-quiet dz-none">{t('pickTask')}</p> : null}
          <RecordsPanel standing={standing} />
        </div>
      </div>
    </>
  );
}
