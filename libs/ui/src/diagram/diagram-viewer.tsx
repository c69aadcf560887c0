import { AimOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
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
  readonly onSelect?: (elementId: string) => void;
  readonly height?: number | string;
  /** Always the whole diagram, however small: on paper nobody can move it. */
  readonly whole?: boolean;
}

interface Canvas {
  zoom(step: number | 'fit-viewport', center?: 'auto'): number;
  viewbox(box: Shape): void;
  viewbox(): { readonly inner: Shape };
  getSize(): { width: number; height: number };
  zoom(): number;
  addMarker(id: string, marker: string): void;
}
interface Registry {
  get(id: string): Shape | undefined;
}
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void;
}
interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

/** Below this scale the names on a diagram cannot be read. */
const READABLE = 0.5;
const CLOSE = 0.62;
const OPEN_LOOKS: readonly NodeLook[] = ['active', 'incident', 'waiting'];

function within(wish: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(most, Math.max(least, wish));
}

/** The whole diagram where it can be read, else the part where the case stands. */
function showWhereItStands(canvas: Canvas, registry: Registry, marks: readonly NodeMark[]): void {
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE) return;
  const node = OPEN_LOOKS.flatMap((look) => marks.filter((mark) => mark.look === look))[0] ?? marks.at(-1);
  const shape = node && registry.get(node.node);
  if (!shape) return;
  const size = canvas.getSize();
  const [width, height] = [size.width / CLOSE, size.height / CLOSE];
  const { inner } = canvas.viewbox();
  // In the middle, but not beyond the edge of the drawing.
  const x = within(shape.x + shape.width / 2 - width / 2, inner.x, inner.x + inner.width - width);
  const y = within(shape.y + shape.height / 2 - height / 2, inner.y, inner.y + inner.height - height);
  canvas.viewbox({ x, y, width, height });
}

function badgeElement(text: string, look: NodeLook): HTMLElement {
  const badge = document.createElement('span');
  badge.className = `lz-badge lz-badge-${look}`;
  badge.textContent = text;
  return badge;
}

/** A diagram to look at: where a case stands (also in parallel), the way gone, and a word on each mark. */
export function DiagramViewer({ xml, marks = [], flows = [], onSelect, height = 360, whole = false }: DiagramViewerProps) {
  const t = useText(UI_TEXTS);
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const select = useRef(onSelect);
  select.current = onSelect;
  const signature = JSON.stringify([marks, flows]);

  useEffect(() => {
    if (!container.current) return undefined;
    const instance = new NavigatedViewer({ container: container.current });
    let disposed = false;
    void instance.importXML(xml).then(() => {
      if (disposed) return;
      const canvas = instance.get<Canvas>('canvas');
      const registry = instance.get<Registry>('elementRegistry');
      const overlays = instance.get<Overlays>('overlays');
      if (whole) canvas.zoom('fit-viewport', 'auto');
      else showWhereItStands(canvas, registry, marks);
      for (const mark of marks) {
        if (!registry.get(mark.node)) continue;
        canvas.addMarker(mark.node, `lz-${mark.look}`);
        if (mark.look !== 'passed') overlays.add(mark.node, { position: { top: -14, left: 4 }, html: badgeElement([mark.word ?? t(mark.look), mark.badge].filter(Boolean).join(' '), mark.look) });
      }
      for (const flow of flows) if (registry.get(flow)) canvas.addMarker(flow, 'lz-taken');
      instance.get<EventBus>('eventBus').on('element.click', ({ element }) => select.current?.(element.id));
      setViewer(instance);
    });
    return () => {
      disposed = true;
      instance.destroy();
    };
    // The viewer is built anew when the drawing or its marks change; the texts of marks follow the language on the next change.
  }, [xml, signature, whole]);

  const zoomBy = (factor: number) => {
    const canvas = viewer?.get<Canvas>('canvas');
    canvas?.zoom(canvas.zoom() * factor, 'auto');
  };
  return (
    <div style={{ position: 'relative', isolation: 'isolate', height, background: '#fff', border: '1px solid #d8dee5', borderRadius: 4 }}>
      <div ref={container} style={{ height: '100%' }} role="group" aria-label={t('diagram')} />
      <Space.Compact className="lz-no-print" style={{ position: 'absolute', insetInlineEnd: 8, top: 8 }}>
        <Button size="small" aria-label={t('zoomIn')} title={t('zoomIn')} icon={<ZoomInOutlined />} onClick={() => zoomBy(1.25)} />
        <Button size="small" aria-label={t('zoomOut')} title={t('zoomOut')} icon={<ZoomOutOutlined />} onClick={() => zoomBy(0.8)} />
        <Button size="small" aria-label={t('zoomFit')} title={t('zoomFit')} icon={<AimOutlined />} onClick={() => viewer?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')} />
      </Space.Compact>
    </div>
  );
}
