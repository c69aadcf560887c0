import { withSafeIds } from '@liuzhuan/bpmn';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Frame } from './playback';
import { drawTokens, runTokens } from './token-layer';
import { viewerService } from './viewer-services';

interface ProofDiagramProps {
  readonly xml: string;
  readonly label: string;
  /** Elements the finding points at. */
  readonly elements: readonly string[];
  readonly frames: readonly Frame[];
  readonly index: number;
}

interface OpenViewer {
  readonly viewer: NavigatedViewer;
  /** Id in the viewer by the author's. */
  readonly idOf: (id: string) => string;
}

function useViewer(container: RefObject<HTMLDivElement | null>, xml: string): OpenViewer | undefined {
  const [open, setOpen] = useState<OpenViewer>();
  useEffect(() => {
    if (!container.current) return undefined;
    const viewer = new NavigatedViewer({ container: container.current });
    let closed = false;
    const show = async () => {
      const safe = await withSafeIds(xml);
      if (!safe.ok || closed) return;
      await viewer.importXML(safe.value.xml);
      if (closed) return;
      viewerService(viewer, 'canvas').zoom('fit-viewport', 'auto');
      const safeIds = new Map(Object.entries(safe.value.originals).map(([written, original]) => [original, written]));
      setOpen({ viewer, idOf: (id) => safeIds.get(id) ?? id });
    };
    // A drawing that cannot be opened has no findings to play; the canvas says why.
    void show().catch(() => undefined);
    return () => {
      closed = true;
      setOpen(undefined);
      viewer.destroy();
    };
  }, [container, xml]);
  return open;
}

/** Marks elements as long as they are given. */
function useMarks(open: OpenViewer | undefined, ids: readonly string[], marker: string): void {
  const signature = ids.join('\n');
  useEffect(() => {
    if (!open || signature === '') return undefined;
    const canvas = viewerService(open.viewer, 'canvas');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const marked = signature.split('\n').map(open.idOf).filter((id) => registry.get(id));
    for (const id of marked) canvas.addMarker(id, marker);
    return () => {
      // A viewer that was closed meanwhile has nothing left to unmark.
      for (const id of marked) if (registry.get(id)) canvas.removeMarker(id, marker);
    };
  }, [open, signature, marker]);
}

/** The drawing with tokens on it: they run along the flows of each step and rest where it leaves them. */
export function ProofDiagram({ xml, label, elements, frames, index }: ProofDiagramProps) {
  const container = useRef<HTMLDivElement>(null);
  const open = useViewer(container, xml);
  const before = useRef({ frames, index: -1 });
  useMarks(open, elements, 'dz-proof-mistake');
  useMarks(open, frames.slice(0, index + 1).flatMap(({ flows }) => flows), 'lz-taken');

  useEffect(() => {
    if (!open) return undefined;
    const canvas = viewerService(open.viewer, 'canvas');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const focus = open.idOf(elements[0] ?? '');
    const root = registry.get(focus) && canvas.findRoot(focus);
    if (root) canvas.setRootElement(root);
    const layer = canvas.getLayer('dz-tokens', 10);
    const at = (frame: Frame | undefined) =>
      [...(frame?.tokens ?? [])].flatMap(([id, count]) => {
        const element = registry.get(open.idOf(id));
        return element ? [{ element, count }] : [];
      });
    const frame = frames[index];
    const isNext = before.current.frames === frames && before.current.index === index - 1;
    before.current = { frames, index };
    const settle = () => drawTokens(layer, at(frame));
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const lines = (frame?.flows ?? []).flatMap((id) => {
      const points = registry.get(open.idOf(id))?.waypoints;
      return points ? [points] : [];
    });
    if (!isNext || still || lines.length === 0) {
      settle();
      return undefined;
    }
    drawTokens(layer, at(frames[index - 1]));
    return runTokens(layer, lines, settle);
  }, [open, frames, index, elements]);

  return <div ref={container} className="dz-proof-diagram" role="group" aria-label={label} />;
}
