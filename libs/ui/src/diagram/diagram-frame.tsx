import { AimOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { panBy, showAll, type Viewed, zoomBy } from './drawing-view';
import './diagram-viewer.css';

/** What the buttons and keys of a frame do with the drawing in it, or with two that move as one. */
export interface ViewActs {
  zoomBy(factor: number): void;
  showAll(): void;
  /** In pixels of the screen. */
  panBy(dx: number, dy: number): void;
}

/** The acts of one viewer. */
export function actsOf(viewer: Viewed): ViewActs {
  return { zoomBy: (factor) => zoomBy(viewer, factor), showAll: () => showAll(viewer), panBy: (dx, dy) => panBy(viewer, dx, dy) };
}

/** One step of zooming, and of going along with an arrow key. */
const CLOSER = 1.25;
const STEP = 80;

const KEYS: Readonly<Record<string, (acts: ViewActs) => void>> = {
  '+': (acts) => acts.zoomBy(CLOSER),
  '=': (acts) => acts.zoomBy(CLOSER),
  '-': (acts) => acts.zoomBy(1 / CLOSER),
  '0': (acts) => acts.showAll(),
  ArrowLeft: (acts) => acts.panBy(-STEP, 0),
  ArrowRight: (acts) => acts.panBy(STEP, 0),
  ArrowUp: (acts) => acts.panBy(0, -STEP),
  ArrowDown: (acts) => acts.panBy(0, STEP),
};

const TOOLS = [
  { text: 'zoomIn', key: '+', icon: <ZoomInOutlined /> },
  { text: 'zoomOut', key: '-', icon: <ZoomOutOutlined /> },
  { text: 'zoomFit', key: '0', icon: <AimOutlined /> },
] as const;

interface DiagramFrameProps {
  /** Undefined until the drawing is open. */
  readonly acts: ViewActs | undefined;
  readonly children: ReactNode;
  readonly className?: string;
  readonly height?: number | string;
}

/** Around every drawing that is looked at: larger, smaller, whole, by button or by key (`+`, `-`, `0`), and arrows to go along it. */
export function DiagramFrame({ acts, children, className = '', height }: DiagramFrameProps) {
  const t = useText(UI_TEXTS);
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented ? undefined : KEYS[event.key];
    if (!acts || !act) return;
    event.preventDefault();
    act(acts);
  };
  return (
    <div className={`lz-diagram-frame ${className}`} style={{ height }} onKeyDown={press}>
      {children}
      <Space.Compact className="lz-no-print lz-diagram-tools">
        {TOOLS.map(({ text, key, icon }) => (
          <Button key={text} size="small" aria-label={t(text)} title={t('byKey', { act: t(text), key })} aria-keyshortcuts={key} icon={icon} onClick={() => acts && KEYS[key]?.(acts)} />
        ))}
      </Space.Compact>
    </div>
  );
}
