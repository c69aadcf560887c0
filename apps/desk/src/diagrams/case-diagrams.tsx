import { ExpandOutlined } from '@ant-design/icons';
import type { Instance } from '@liuzhuan/contract';
import { DiagramViewer, useDiagramNames, useText } from '@liuzhuan/ui';
import { Button, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { Panel } from '../shell/panel';
import { DIAGRAMS_TEXTS } from './diagrams-texts';
import { diagramOf, marksOf } from './marks-of';

type Diagram = Instance['diagrams'][number];

interface CaseDiagramsProps {
  readonly diagrams: readonly Diagram[];
  /** Opens with the diagram on which this node stands. */
  readonly node?: string;
  readonly height?: number;
}

/** The diagrams of a case, a tab for each called process, with a large view. */
export function CaseDiagrams({ diagrams, node, height = 300 }: CaseDiagramsProps) {
  const t = useText(DIAGRAMS_TEXTS);
  const [chosen, setChosen] = useState<number>();
  const [large, setLarge] = useState(false);
  // One process may be called several times: the place in the list tells the diagrams apart.
  const first = Math.max(0, diagrams.findIndex((diagram) => diagram === (node ? diagramOf(diagrams, node) : undefined)));
  const place = chosen ?? first;
  const names = useDiagramNames(diagrams);
  const shown = diagrams[place] ?? diagrams[0];
  if (!shown) return <Panel title={t('title')}>{t('none')}</Panel>;
  const picture = (tall: number | string) => <DiagramViewer key={place} xml={shown.bpmn} marks={marksOf(shown)} flows={shown.flows} height={tall} />;
  const tabs = diagrams.length > 1 ? <Tabs size="small" activeKey={String(place)} onChange={(key) => setChosen(Number(key))} items={names.map((name, index) => ({ key: String(index), label: name }))} /> : null;
  return (
    <Panel
      title={t('title')}
      tools={
        <Button className="lz-no-print" icon={<ExpandOutlined aria-hidden />} onClick={() => setLarge(true)}>
          {t('enlarge')}
        </Button>
      }
    >
      {tabs}
      {picture(height)}
      <p className="desk-quiet" style={{ margin: '6px 0 0', fontSize: 12 }}>
        {t('legend')}
      </p>
      <Modal open={large} onCancel={() => setLarge(false)} footer={null} title={names[place]} width="96vw" style={{ top: 16 }} destroyOnHidden>
        {tabs}
        {picture('78vh')}
      </Modal>
    </Panel>
  );
}
