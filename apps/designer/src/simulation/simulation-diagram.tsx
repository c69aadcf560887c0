import type { Standing } from '@liuzhuan/simulator';
import { DiagramViewer, useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { SIMULATION_TEXTS } from './simulation-texts';
import { standingMarks } from './standing-marks';
import { usePeople } from './use-people';

interface SimulationDiagramProps {
  readonly standing: Standing;
  /** An element was clicked. */
  readonly onSelect: (element: string) => void;
}

/** The drawing with the way gone and where the case stands; called processes have theirs. */
export function SimulationDiagram({ standing, onSelect }: SimulationDiagramProps) {
  const t = useText(SIMULATION_TEXTS);
  const { nameOf } = usePeople();
  const [place, setPlace] = useState(0);
  const definition = standing.definitions[place] ?? standing.definitions[0];
  if (!definition) return null;
  const drawings = definition.resources.filter(({ kind }) => kind === 'bpmn');
  const xml = (drawings.find(({ content }) => content.includes(`id="${definition.key}"`)) ?? drawings[0])?.content ?? '';
  const { marks, flows } = standingMarks(standing, definition, nameOf);
  return (
    <div className="dz-card dz-sim-diagram">
      {standing.definitions.length > 1 ? (
        <Select size="small" aria-label={t('shownDiagram')} value={place} style={{ minWidth: 220, margin: 8 }} options={standing.definitions.map(({ name }, value) => ({ value, label: name }))} onChange={setPlace} />
      ) : null}
      <DiagramViewer key={definition.id} xml={xml} marks={marks} flows={flows} height={340} onSelect={onSelect} />
    </div>
  );
}
