import { ExpandOutlined } from '@ant-design/icons';
import type { Instance } from '@liuzhuan/contract';
import { DiagramViewer, useDiagramNames, useText } from '@liuzhuan/ui';
import { Button, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { Panel } from '../shell/panel';
import { DIAGRAMS_TEXTS } from './diagrams-texts';
import { marksOf } from './marks-of';
import { shownDiagram } from './shown-diagram';

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
  const [chosen, setChosen] = useState<string>();
  const [large, setLarge] = useState(false);
  const names = useDiagramNames(diagrams);
  const shown = shownDiagram(diagrams, { chosen, node });
  if (!shown) return <Panel title={t('title')}>{t('none')}</Panel>;
  const picture = (tall: number | string) => <DiagramViewer key={shown.definition} xml={shown.bpmn} marks={marksOf(shown)} flows={shown.flows} height={tall} />;
  const tabs = diagrams.length > 1 ? <Tabs size="small" activeKey={shown.definition} onChange={setChosen} items={diagrams.map(({ definition }, place) => ({ key: definition, label: names[place] }))} /> : null;
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
      <Modal open={large} onCancel={() => setLarge(false)} footer={null} title={names[diagrams.indexOf(shown)]} width="96vw" style={{ top: 16 }} destroyOnHidden>
        {tabs}
        {picture('78vh')}
      </Modal>
    </Panel>
  );
}
