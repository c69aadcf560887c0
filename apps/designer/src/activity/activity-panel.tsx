import type { Activity } from '@liuzhuan/contract';
import { QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button, Empty, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useDrawingOf } from '../migration/use-drawing-of';
import { CaseTable } from '../watch/case-table';
import './activity.css';
import { ActivityMap } from './activity-map';
import { type Measure, MEASURES } from './activity-measure';
import { ActivityTable } from './activity-table';
import { ACTIVITY_TEXTS } from './activity-texts';

const PERIODS = [7, 30, 90] as const;
type Days = (typeof PERIODS)[number];
const DAY_MS = 86_400_000;

/** The period that ends now; begun at a full hour, so that the same question is not asked anew with every look. */
function periodOf(days: Days): { readonly from: string } {
  const begin = Math.floor((Date.now() - days * DAY_MS) / 3_600_000) * 3_600_000;
  return { from: new Date(begin).toISOString() };
}

/** The heat map of a process, its figures, and the cases at the step chosen. */
export function ActivityPanel({ processKey }: { readonly processKey: string }) {
  const t = useText(ACTIVITY_TEXTS);
  const [asked, setAsked] = useState(processKey);
  const [days, setDays] = useState<Days>(30);
  const [measure, setMeasure] = useState<Measure>('open');
  const [chosen, setChosen] = useState<string>();
  const activity = useRead('readActivity', { path: { id: asked }, query: periodOf(days) });
  return (
    <div className="dz-stack">
      <div className="dz-act-tools">
        <Segmented aria-label={t('measure')} value={measure} onChange={setMeasure} options={MEASURES.map((value) => ({ value, label: t(value) }))} />
        <VersionSelect processKey={processKey} versions={activity.data?.versions ?? []} value={asked} onChange={setAsked} />
        <Select aria-label={t('period')} value={days} style={{ width: 190 }} onChange={setDays} options={PERIODS.map((value) => ({ value, label: `${t('period')} ${t(`days${value}`)}` }))} popupMatchSelectWidth={false} />
        <span className="dz-quiet" role="status">
          {activity.data ? t('running', { count: activity.data.running }) : null}
        </span>
      </div>
      <QueryState query={activity}>{(data) => <Figures activity={data} measure={measure} chosen={chosen} onSelect={setChosen} merged={asked === processKey} />}</QueryState>
      <CasesAt asked={asked} processKey={processKey} node={chosen} name={activity.data?.nodes.find(({ node }) => node === chosen)?.name ?? chosen} onClear={() => setChosen(undefined)} />
    </div>
  );
}

interface VersionSelectProps {
  readonly processKey: string;
  readonly versions: Activity['versions'];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function VersionSelect({ processKey, versions, value, onChange }: VersionSelectProps) {
  const t = useText(ACTIVITY_TEXTS);
  const options = [{ value: processKey, label: t('allVersions') }, ...versions.map(({ id, version, running }) => ({ value: id, label: t('versionOf', { version, running }) }))];
  return <Select aria-label={t('version')} value={value} style={{ minWidth: 180 }} onChange={onChange} options={options} />;
}

interface FiguresProps {
  readonly activity: Activity;
  readonly measure: Measure;
  readonly chosen: string | undefined;
  readonly onSelect: (node: string) => void;
  readonly merged: boolean;
}

function Figures({ activity: { nodes, definition, capped, versions }, measure, chosen, onSelect, merged }: FiguresProps) {
  const t = useText(ACTIVITY_TEXTS);
  const xml = useDrawingOf(definition);
  return (
    <>
      {capped ? <Alert type="warning" showIcon title={t('capped')} /> : null}
      <section aria-label={t('title')} className="dz-stack" style={{ gap: 4 }}>
        {xml === undefined ? null : <ActivityMap xml={xml} nodes={nodes} measure={measure} onSelect={onSelect} />}
        <span className="dz-quiet">
          {t('legend')} {merged && versions.length > 1 ? t('mergedNote') : null}
        </span>
      </section>
      {nodes.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} /> : <ActivityTable nodes={nodes} chosen={chosen} onSelect={onSelect} />}
    </>
  );
}

interface CasesAtProps {
  readonly asked: string;
  readonly processKey: string;
  readonly node: string | undefined;
  readonly name: string | undefined;
  readonly onClear: () => void;
}

/** The cases that stand at the step chosen; all of the process when none is. */
function CasesAt({ asked, processKey, node, name, onClear }: CasesAtProps) {
  const t = useText(ACTIVITY_TEXTS);
  const { roles } = useAccount();
  const title = node === undefined ? t('allCases') : t('casesAt', { name: name ?? node });
  return (
    <section aria-label={title}>
      <div className="dz-act-tools">
        <h2 className="dz-act-title">{title}</h2>
        {node === undefined ? null : (
          <Button size="small" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
      </div>
      {roles.includes('administrator') ? <CaseTable key={node ?? ''} definition={node === undefined ? processKey : asked} node={node} /> : <p className="dz-quiet">{t('adminOnly')}</p>}
    </section>
  );
}
