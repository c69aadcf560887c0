import { CaretRightOutlined, FastBackwardOutlined, PauseOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import type { Finding } from '@liuzhuan/soundness';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useElementName } from '../knowledge/use-element-name';
import { PathInWords } from './path-in-words';
import { framesOf } from './playback';
import { ProofDiagram } from './proof-diagram';
import { PROOF_TEXTS } from './proof-texts';
import { usePlayback } from './use-playback';

interface PathPlayerProps {
  readonly xml: string;
  readonly finding: Finding | undefined;
  /** Changes with the finding: what is played begins anew. */
  readonly subject: string;
}

const NONE: readonly string[] = [];

/** The drawing with the chosen finding's counter-example: played, paused, stepped by button or key, and told in words. */
export function PathPlayer({ xml, finding, subject }: PathPlayerProps) {
  const t = useText(PROOF_TEXTS);
  const nameOf = useElementName();
  const { model } = useKnowledge();
  const path = finding?.path;
  const frames = useMemo(() => (model && path ? framesOf(model, path) : []), [model, path]);
  const { index, playing, setPlaying, go } = usePlayback(frames.length, subject);
  const keys: Readonly<Record<string, () => void>> = { ArrowLeft: () => go(index - 1), ArrowRight: () => go(index + 1), ' ': () => setPlaying(!playing), Home: () => go(0), End: () => go(frames.length - 1) };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    // A button under the focus does its own work on space.
    // On the drawing the arrows go along it.
    if (!act || event.defaultPrevented || frames.length === 0 || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  };
  const places = [...(frames[index]?.tokens ?? [])].map(([id, count]) => (count > 1 ? t('tokensTimes', { place: nameOf(id), count }) : nameOf(id)));
  const tools = [
    { text: 'first', icon: <FastBackwardOutlined />, run: () => go(0), off: index === 0 },
    { text: 'back', icon: <StepBackwardOutlined />, run: () => go(index - 1), off: index === 0 },
    { text: playing ? 'pause' : 'play', icon: playing ? <PauseOutlined /> : <CaretRightOutlined />, run: () => setPlaying(!playing), off: frames.length < 2 },
    { text: 'on', icon: <StepForwardOutlined />, run: () => go(index + 1), off: index >= frames.length - 1 },
  ] as const;
  return (
    <section className="dz-card dz-proof-player" aria-label={t('player')} onKeyDown={onKeyDown}>
      <ProofDiagram xml={xml} label={t('path')} elements={finding?.elementIds ?? NONE} frames={frames} index={index} />
      {finding === undefined ? <p className="dz-quiet dz-none">{t('choose')}</p> : null}
      {finding && frames.length === 0 ? <p className="dz-quiet dz-none">{t('noPath')}</p> : null}
      {frames.length > 0 ? (
        <>
          {/* The group takes the keyboard: arrows and space work without a button. */}
          <div className="dz-proof-tools" role="group" tabIndex={0} aria-label={t('player')}>
            {tools.map(({ text, icon, run, off }) => (
              <Button key={text} size="small" icon={icon} aria-label={t(text)} title={t(text)} disabled={off} onClick={run} />
            ))}
            <span className="dz-quiet" role="status">
              {t('stepOf', { step: index + 1, count: frames.length })} · {places.length > 0 ? t('tokens', { places: places.join('、') }) : t('tokensNone')}
            </span>
          </div>
          {model ? <PathInWords model={model} path={path ?? []} index={index} onGo={go} /> : null}
        </>
      ) : null}
    </section>
  );
}
