import { CaretRightOutlined, FastBackwardOutlined, FastForwardOutlined, PauseOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button, Slider } from 'antd';
import type { Playback } from '../proof/use-playback';
import { TIMELINE_TEXTS } from './timeline-texts';

/** Buttons and a slider over the moments of a case. */
export function TimelineBar({ playback: { index, playing, setPlaying, go }, count }: { readonly playback: Playback; readonly count: number }) {
  const t = useText(TIMELINE_TEXTS);
  const tools = [
    { text: 'first', icon: <FastBackwardOutlined />, run: () => go(0), off: index === 0 },
    { text: 'back', icon: <StepBackwardOutlined />, run: () => go(index - 1), off: index === 0 },
    { text: playing ? 'pause' : 'play', icon: playing ? <PauseOutlined /> : <CaretRightOutlined />, run: () => setPlaying(!playing), off: count < 2 },
    { text: 'on', icon: <StepForwardOutlined />, run: () => go(index + 1), off: index >= count - 1 },
    { text: 'last', icon: <FastForwardOutlined />, run: () => go(count - 1), off: index >= count - 1 },
  ] as const;
  return (
    <div className="dz-tl-bar">
      {tools.map(({ text, icon, run, off }) => (
        <Button key={text} size="small" icon={icon} aria-label={t(text)} title={t(text)} disabled={off} onClick={run} />
      ))}
      <Slider className="dz-tl-slider" min={1} max={Math.max(count, 1)} value={index + 1} onChange={(value) => go(value - 1)} ariaLabelForHandle={t('slider')} tooltip={{ formatter: null }} />
      <span className="dz-quiet">{t('momentOf', { step: index + 1, count })}</span>
    </div>
  );
}
