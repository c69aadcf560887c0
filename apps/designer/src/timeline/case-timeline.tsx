import type { CaseTimeline as Timeline, Instance } from '@liuzhuan/contract';
import { TimeText, useDiagramNames, useLocale, useText } from '@liuzhuan/ui';
import { Empty, Select, Tabs } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import '../proof/proof.css';
import { ProofDiagram } from '../proof/proof-diagram';
import { usePlayback } from '../proof/use-playback';
import { MomentList } from './moment-list';
import { framesFor, reelOf } from './timeline-frames';
import { TimelineBar } from './timeline-bar';
import { TIMELINE_TEXTS } from './timeline-texts';
import './timeline.css';
import { VariablesThen } from './variables-then';

interface CaseTimelineProps {
  readonly instance: Instance;
  readonly timeline: Timeline;
}

const PRESENT = { index: Number.MAX_SAFE_INTEGER, playing: false } as const;

/** A case that can be gone through from its beginning to now: drawing, words and data of each moment. */
export function CaseTimeline({ instance, timeline }: CaseTimelineProps) {
  const t = useText(TIMELINE_TEXTS);
  const names = useDiagramNames(instance.diagrams);
  const reel = useMemo(() => reelOf(timeline.entries), [timeline.entries]);
  const [chosen, setChosen] = useState<string>();
  const diagram = instance.diagrams.find(({ definition }) => definition === chosen) ?? instance.diagrams[0];
  const frames = useMemo(() => framesFor(reel, diagram?.definition ?? ''), [reel, diagram?.definition]);
  // What happens meanwhile lengthens the reel: who has not moved yet stays at the present.
  const playback = usePlayback(reel.moments.length, instance.id, PRESENT);
  const { index, playing, go, setPlaying } = playback;
  const standing = reel.standing(index);
  // The same list from moment to moment while the same is stuck: a new one takes the drawing back to where it begins.
  const places = [...new Set(standing.filter((token) => token.stuck && token.program === diagram?.definition).map(({ node }) => node))].join('\n');
  const stuck = useMemo(() => (places === '' ? [] : places.split('\n')), [places]);
  if (!diagram || reel.moments.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />;
  const keys: Readonly<Record<string, () => void>> = { ArrowLeft: () => go(index - 1), ArrowRight: () => go(index + 1), ' ': () => setPlaying(!playing), Home: () => go(0), End: () => go(reel.moments.length - 1) };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    // Buttons and the slider do their own work.
    if (!act || (event.target instanceof HTMLElement && event.target.closest('button, [role="slider"], [role="combobox"]'))) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="dz-card dz-tl" aria-label={t('player')}>
      {instance.diagrams.length > 1 ? (
        <Select size="small" aria-label={t('shownDiagram')} value={diagram.definition} className="dz-tl-select" onChange={setChosen} options={instance.diagrams.map(({ definition }, at) => ({ value: definition, label: names[at] }))} />
      ) : null}
      <ProofDiagram xml={diagram.bpmn} label={`${t('diagram')} ${diagram.name}`} elements={stuck} frames={frames} index={index} />
      {/* The group takes the keyboard: arrows and space work without a button. */}
      <div className="dz-tl-player" role="group" tabIndex={0} aria-label={t('keys')} onKeyDown={onKeyDown}>
        <TimelineBar playback={playback} count={reel.moments.length} />
        <MomentWords reel={reel} index={index} names={timeline.names} />
      </div>
      <Tabs
        className="dz-tl-tabs"
        items={[
          { key: 'history', label: t('history'), children: <MomentList moments={reel.moments} index={index} onGo={go} /> },
          { key: 'variables', label: t('variables'), children: <VariablesThen reel={reel} index={index} timeline={timeline} instance={instance} /> },
        ]}
      />
    </section>
  );
}

/** The moment in words: what happened, who, when, and where the case stood then. */
function MomentWords({ reel, index, names }: { readonly reel: ReturnType<typeof reelOf>; readonly index: number; readonly names: Timeline['names'] }) {
  const t = useText(TIMELINE_TEXTS);
  const locale = useLocale();
  const entry = reel.moments[index]?.entry;
  if (!entry) return null;
  const counts = new Map<string, number>();
  for (const { program, node, stuck } of reel.standing(index)) {
    const name = names[program]?.[node] || node;
    const place = stuck ? t('stuckAt', { place: name }) : name;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts].map(([place, count]) => (count > 1 ? t('times', { place, count }) : place));
  return (
    <div className="lz-wrap" role="status">
      <strong>{entry.actor?.name ?? t('system')}</strong> {entry.text[locale]} <span className="dz-quiet"><TimeText at={entry.at} /></span>
      <div className="dz-quiet">{places.length > 0 ? t('standing', { places: places.join('、') }) : t('standingNone')}</div>
    </div>
  );
}
