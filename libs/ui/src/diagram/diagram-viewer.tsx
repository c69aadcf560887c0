import { Alert } from 'antd';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { actsOf, DiagramFrame } from './diagram-frame';
import { reveal, showAll, showLegibly } from './drawing-view';
import { openDrawing } from './open-drawing';
import './diagram-viewer.css';

/** `calm`: on a map of figures, the opposite of `waiting` and `incident`. */
export type NodeLook = 'active' | 'waiting' | 'incident' | 'passed' | 'withdrawn' | 'calm';

export interface NodeMark {
  readonly node: string;
  readonly look: NodeLook;
  /** Text of the badge on the node: "×3", a name. The look is said in words beside it. */
  readonly badge?: string;
  /** Said instead of the look's own word: 将撤回 for a return not yet made. */
  readonly word?: string;
}

export interface DiagramViewerProps {
  readonly xml: string;
  readonly marks?: readonly NodeMark[];
  /** Flows that were taken. */
  readonly flows?: readonly string[];
  /** What matters on it, the most important first: a large drawing is shown there. Default: where the marks say that a case stands. */
  readonly focus?: readonly string[];
  readonly onSelect?: (elementId: string) => void;
  readonly height?: number | string;
  /** Always the whole diagram, however small: on paper nobody can move it. */
  readonly whole?: boolean;
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}
interface Registry {
  get(id: string): object | undefined;
}
interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
  remove(id: string): void;
}
interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

const OPEN_LOOKS: readonly NodeLook[] = ['active', 'incident', 'waiting'];

/** Where a case stands; when it stands nowhere, where it came to last. */
function standing(marks: readonly NodeMark[]): readonly string[] {
  const open = OPEN_LOOKS.flatMap((look) => marks.filter((mark) => mark.look === look));
  return (open.length > 0 ? open : marks.slice(-1)).map(({ node }) => node);
}

function badgeElement(text: string, look: NodeLook): HTMLElement {
  const badge = document.createElement('span');
  badge.className = `lz-badge lz-badge-${look}`;
  badge.textContent = text;
  return badge;
}

/** A mark as it is drawn: with its words in the language of now. */
interface DrawnMark {
  readonly node: string;
  readonly look: NodeLook;
  readonly words?: string;
}

/** Colours and words on nodes, and the flows taken, as long as they are given. */
function useMarks(viewer: NavigatedViewer | undefined, marks: readonly DrawnMark[], flows: readonly string[]): void {
  const signature = JSON.stringify([marks, flows]);
  useEffect(() => {
    if (!viewer) return undefined;
    const [canvas, registry, overlays] = [viewer.get<Canvas>('canvas'), viewer.get<Registry>('elementRegistry'), viewer.get<Overlays>('overlays')];
    const drawn = marks.filter(({ node }) => registry.get(node));
    const markers = [...drawn.map(({ node, look }) => [node, `lz-${look}`] as const), ...flows.filter((flow) => registry.get(flow)).map((flow) => [flow, 'lz-taken'] as const)];
    for (const [id, marker] of markers) canvas.addMarker(id, marker);
    const badges = drawn.flatMap(({ node, look, words }) => (words === undefined ? [] : [overlays.add(node, { position: { top: -14, left: 4 }, html: badgeElement(words, look) })]));
    return () => {
      // A viewer that was closed meanwhile has nothing left to unmark.
      for (const [id, marker] of markers) if (registry.get(id)) canvas.removeMarker(id, marker);
      for (const badge of badges) overlays.remove(badge);
    };
    // The signature stands for marks and flows.
  }, [viewer, signature]);
}

/**
 * A diagram to look at: where a case stands (also in parallel), the way gone, and a word on each mark. Shown whole where its names can be read then, else
 * in natural size at what matters; when something else matters, that is gone to.
 */
export function DiagramViewer({ xml, marks = [], flows = [], focus = standing(marks), onSelect, height = 360, whole = false }: DiagramViewerProps) {
  const t = useText(UI_TEXTS);
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const [isRefused, setRefused] = useState(false);
  const select = useRef(onSelect);
  select.current = onSelect;
  const first = useRef(focus);
  first.current = focus;

  useEffect(() => {
    if (!container.current) return undefined;
    const instance = new NavigatedViewer({ container: container.current });
    const opened = () => {
      if (whole) showAll(instance);
      else showLegibly(instance, first.current);
      instance.get<EventBus>('eventBus').on('element.click', ({ element }) => select.current?.(element.id));
      setViewer(instance);
    };
    const close = openDrawing(instance, xml, { opened, refused: () => setRefused(true) });
    return () => {
      setViewer(undefined);
      setRefused(false);
      close();
    };
  }, [xml, whole]);
  useMarks(viewer, marks.map(({ node, look, word, badge }) => ({ node, look, ...(look !== 'passed' && { words: [word ?? t(look), badge].filter(Boolean).join(' ') }) })), flows);
  const [most] = focus;
  useEffect(() => {
    if (viewer && !whole) reveal(viewer, first.current);
  }, [viewer, whole, most]);

  return (
    <DiagramFrame acts={viewer && actsOf(viewer)} height={height} className="lz-diagram">
      <div ref={container} style={{ height: '100%' }} role="group" aria-label={t('diagram')} />
      {isRefused ? (
        <div className="lz-diagram-refused">
          <Alert type="error" showIcon role="alert" title={t('diagramRefused')} description={t('diagramRefusedCure')} />
        </div>
      ) : null}
    </DiagramFrame>
  );
}
