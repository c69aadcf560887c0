import type { Change, ChangedElement } from '@liuzhuan/comparison';
import { DiagramFrame, useText } from '@liuzhuan/ui';
import { useEffect, useRef } from 'react';
import { useMarkers } from '../viewing/use-markers';
import { type OpenDrawing, useOpenDrawing } from '../viewing/use-open-drawing';
import { viewerService } from '../viewing/viewer-services';
import { COMPARISON_TEXTS } from './comparison-texts';
import { drawingMarks } from './drawing-marks';
import { KindTag } from './kind-tag';
import { KINDS } from './kinds';
import { useChangeMarks } from './use-change-marks';
import { useTogether } from './use-together';

interface ComparisonDiagramsProps {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What each side is: 第 3 版, 草稿. */
  readonly names: readonly [before: string, after: string];
  readonly changes: readonly Change[];
  /** The elements to be looked at; a new object looks at them again. */
  readonly chosen: readonly ChangedElement[];
  readonly onSelect: (side: 'before' | 'after', id: string) => void;
}

/** Both drawings, the earlier above the later, moved as one, with what differs marked on each. */
export function ComparisonDiagrams({ before, after, names, changes, chosen, onSelect }: ComparisonDiagramsProps) {
  const t = useText(COMPARISON_TEXTS);
  const [upper, lower] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [was, is] = [useOpenDrawing(upper, before ?? ''), useOpenDrawing(lower, after ?? '')];
  useChangeMarks(was, drawingMarks(changes, 'before'));
  useChangeMarks(is, drawingMarks(changes, 'after'));
  useMarkers(was, chosen.flatMap((element) => element.before ?? []), 'dz-cmp-chosen');
  useMarkers(is, chosen.flatMap((element) => element.after ?? []), 'dz-cmp-chosen');
  useClicks(was, (id) => onSelect('before', id));
  useClicks(is, (id) => onSelect('after', id));
  const together = useTogether([was, is]);
  const now = useRef({ together, changes });
  now.current = { together, changes };
  useEffect(() => {
    const [first] = chosen;
    if (first && (was || is)) now.current.together.lookAt(first);
  }, [chosen, was, is]);
  const bothOpen = (was !== undefined || before === undefined) && (is !== undefined || after === undefined);
  useEffect(() => {
    const [first] = now.current.changes.flatMap(({ elements }) => elements);
    if (bothOpen && first) now.current.together.beginAt(first);
  }, [bothOpen]);
  return (
    <div className="dz-card dz-cmp-diagrams">
      <div className="dz-cmp-legend">
        <span className="dz-cmp-kinds" role="group" aria-label={t('legend')}>
          {KINDS.map((kind) => (
            <KindTag key={kind} kind={kind} />
          ))}
        </span>
        <span className="dz-quiet">{t('together')}</span>
      </div>
      <DiagramFrame acts={together.acts} className="dz-cmp-frame">
        {(['before', 'after'] as const).map((side, at) => (
          <figure key={side} className="dz-cmp-figure">
            <figcaption>
              {t(side)}：{names[at]}
            </figcaption>
            <div ref={at === 0 ? upper : lower} className="dz-cmp-drawing" role="group" aria-label={t(`${side}Diagram`, { name: names[at] ?? '' })} />
            {(at === 0 ? before : after) === undefined ? <p className="dz-quiet dz-none">{t('noDiagram')}</p> : null}
          </figure>
        ))}
      </DiagramFrame>
    </div>
  );
}

/** Tells which element was clicked, by its author's id. */
function useClicks(open: OpenDrawing | undefined, onClick: (id: string) => void): void {
  const listener = useRef(onClick);
  listener.current = onClick;
  useEffect(() => {
    if (!open) return undefined;
    const bus = viewerService(open.viewer, 'eventBus');
    const click = ({ element }: { readonly element: { readonly id: string } }) => listener.current(open.originalOf(element.id.replace(/_label$/, '')));
    bus.on('element.click', click);
    return () => bus.off('element.click', click);
  }, [open]);
}
