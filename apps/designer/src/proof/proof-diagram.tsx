import { actsOf, DiagramFrame, reveal, showLegibly, useReducedMotion } from '@liuzhuan/ui';
import { useEffect, useRef } from 'react';
import { useMarkers } from '../viewing/use-markers';
import { useOpenDrawing } from '../viewing/use-open-drawing';
import { viewerService } from '../viewing/viewer-services';
import type { Frame } from './playback';
import { drawTokens, runTokens } from './token-layer';

/** What is drawn of a frame. */
type DrawnFrame = Pick<Frame, 'flows' | 'tokens'>;

interface ProofDiagramProps {
  readonly xml: string;
  readonly label: string;
  /** Elements the finding points at. */
  readonly elements: readonly string[];
  readonly frames: readonly DrawnFrame[];
  readonly index: number;
}

/** The drawing with tokens on it: they run along the flows of each step and rest where it leaves them. Shown at the mistake, then where the tokens come to. */
export function ProofDiagram({ xml, label, elements, frames, index }: ProofDiagramProps) {
  const container = useRef<HTMLDivElement>(null);
  const open = useOpenDrawing(container, xml);
  const before = useRef({ frames, index: -1 });
  const isStill = useReducedMotion();
  useMarkers(open, elements, 'dz-proof-mistake');
  useMarkers(open, frames.slice(0, index + 1).flatMap(({ flows }) => flows), 'lz-taken');

  useEffect(() => {
    if (open) showLegibly(open.viewer, elements.map(open.idOf));
  }, [open, elements]);

  useEffect(() => {
    if (!open) return undefined;
    const canvas = viewerService(open.viewer, 'canvas');
    const registry = viewerService(open.viewer, 'elementRegistry');
    const layer = canvas.getLayer('dz-tokens', 10);
    const at = (frame: DrawnFrame | undefined) =>
      [...(frame?.tokens ?? [])].flatMap(([id, count]) => {
        const element = registry.get(open.idOf(id));
        return element ? [{ element, count }] : [];
      });
    const frame = frames[index];
    const earlier = frames[index - 1];
    reveal(open.viewer, [...(earlier && frame ? frame.tokens : [])].flatMap(([id, count]) => (count > (earlier?.tokens.get(id) ?? 0) ? [open.idOf(id)] : [])));
    const isNext = before.current.frames === frames && before.current.index === index - 1;
    before.current = { frames, index };
    const settle = () => drawTokens(layer, at(frame));
    const lines = (frame?.flows ?? []).flatMap((id) => {
      const points = registry.get(open.idOf(id))?.waypoints;
      return points ? [points] : [];
    });
    if (!isNext || isStill || lines.length === 0) {
      settle();
      return undefined;
    }
    drawTokens(layer, at(earlier));
    return runTokens(layer, lines, settle);
  }, [open, frames, index, isStill]);

  return (
    <DiagramFrame acts={open && actsOf(open.viewer)}>
      <div ref={container} className="dz-proof-diagram" role="group" aria-label={label} />
    </DiagramFrame>
  );
}
