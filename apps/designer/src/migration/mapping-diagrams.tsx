import type { MigrationProposal } from '@liuzhuan/contract';
import { DiagramViewer, type NodeMark, useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { MIGRATION_TEXTS } from './migration-texts';
import { addedSteps, type MappedStep } from './step-mapping';
import { useDrawingOf } from './use-drawing-of';

export interface MappingDiagramsProps {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly MappedStep[];
  /** Nodes of the new version. */
  readonly targets: MigrationProposal['targets'];
  readonly onChoose: (from: string, to: string) => void;
}

/** Both drawings side by side; a step is mapped by clicking it on the left and its counterpart on the right. */
export function MappingDiagrams({ from, to, steps, targets, onChoose }: MappingDiagramsProps) {
  const t = useText(MIGRATION_TEXTS);
  const [oldXml, newXml] = [useDrawingOf(from), useDrawingOf(to)];
  const [picked, setPicked] = useState<string>();
  const [unfit, setUnfit] = useState(false);
  const step = steps.find((candidate) => candidate.from === picked);
  const pick = (id: string) => {
    setUnfit(false);
    if (steps.some((candidate) => candidate.from === id)) setPicked(id);
  };
  const choose = (id: string) => {
    if (!step) return;
    const fits = step.candidates.some((candidate) => candidate.id === id);
    setUnfit(!fits);
    if (!fits) return;
    onChoose(step.from, id);
    setPicked(undefined);
  };
  // On the right what the picked step has become, then what the others marked on the left have.
  const counterparts = [...steps.filter(({ from: id }) => id === picked), ...steps.filter(({ by }) => by !== 'same')].flatMap(({ to: id }) => id ?? []);
  const { before, after } = marksOf(steps, targets, picked, (key) => t(key));
  const sides = [
    { id: from, xml: oldXml, marks: before, focus: undefined, onSelect: pick },
    { id: to, xml: newXml, marks: after, focus: [...counterparts, ...after.map(({ node }) => node)], onSelect: choose },
  ];
  return (
    <div className="dz-stack">
      <Alert type={unfit ? 'warning' : 'info'} title={unfit ? t('otherKind') : step ? t('pickFor', { name: step.name || step.from }) : t('diagramHint')} aria-live="polite" />
      <div className="dz-mig-pair">
        {sides.map(({ id, xml, marks, focus, onSelect }) => (
          <figure key={id} style={{ margin: 0 }}>
            <figcaption className="dz-quiet">{t('oldVersion', { version: Number(id.split(':').at(-1)) })}</figcaption>
            {xml === undefined ? null : <DiagramViewer xml={xml} marks={marks} focus={focus} onSelect={onSelect} height={320} />}
          </figure>
        ))}
      </div>
    </div>
  );
}

/** Left: what has no counterpart, what was renamed, what is picked. Right: what is new. */
function marksOf(
  steps: readonly MappedStep[],
  targets: MigrationProposal['targets'],
  picked: string | undefined,
  word: (key: 'noCounterpart' | 'renamed' | 'added' | 'chosen') => string,
): { before: NodeMark[]; after: NodeMark[] } {
  const names = new Map(targets.map(({ id, name }) => [id, name || id]));
  const before = steps.flatMap(({ from, to, by }): NodeMark[] => {
    if (from === picked) return [{ node: from, look: 'active', word: word('chosen') }];
    if (to === undefined) return [{ node: from, look: 'incident', word: word('noCounterpart') }];
    return by === 'same' ? [] : [{ node: from, look: 'waiting', word: word('renamed'), badge: names.get(to) ?? to }];
  });
  return { before, after: addedSteps(steps, [...names.keys()]).map((node) => ({ node, look: 'active', word: word('added') })) };
}
