import { useLocale, useText } from '@liuzhuan/ui';
import { Collapse } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ApplyButton } from '../canvas/applying/apply-button';
import { isOfficeStep } from '../canvas/applying/read-step-facts';
import { useDrawing, useDrawingChanges } from '../canvas/modeler-context';
import { ElementProvider } from '../editing/element-context';
import { textAt } from '../editing/extension-values';
import { useFindings } from '../findings/use-findings';
import { FindingList } from '../findings/finding-list';
import { useWorkspace } from '../workspace/workspace-context';
import { editedElement } from './edited-element';
import { PROPERTY_GROUPS } from './group-table';
import { usePanelRequest } from './panel-request';
import './properties.css';
import { PROPERTIES_TEXTS } from './properties-texts';
import { TaskSentence } from './task-sentence';
import { typeWord } from './type-words';

const OPEN = PROPERTY_GROUPS.filter(({ shut }) => shut !== true).map(({ key }) => key);

/** The selected element in the office's words; with nothing selected, the process. */
export function PropertiesPanel() {
  const t = useText(PROPERTIES_TEXTS);
  const locale = useLocale();
  const drawing = useDrawing();
  useDrawingChanges(drawing);
  const key = useWorkspace((state) => state.key);
  const { diagnostics } = useFindings();
  const [open, setOpen] = useState<readonly string[]>(OPEN);
  const edited = editedElement(drawing, key);
  const asked = usePanelRequest((state) => state.asked);
  const answered = usePanelRequest((state) => state.done);
  const shown = edited?.element.id;
  const groupPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked || asked.element !== shown) return;
    setOpen((before) => [...new Set([...before, asked.group])]);
    groupPlace.current?.querySelector(`.dz-group-${asked.group}`)?.scrollIntoView({ block: 'start' });
    answered();
  }, [asked, shown, answered]);
  if (!edited) return <PanelFrame title={t('several', { count: '2+' })} />;
  const { object, element } = edited;
  const id = drawing.originals[String(object.id)] ?? String(object.id);
  const own = diagnostics.filter(({ location }) => location.elementId === id);
  const groups = PROPERTY_GROUPS.filter(({ applies }) => applies(object));
  const name = (textAt(object, 'name') || textAt(object, 'text')).replace(/\s+/g, ' ');
  return (
    <PanelFrame title={name || t('unnamed')} note={typeWord(object, locale)}>
      <ElementProvider edited={edited}>
        {isOfficeStep(element) ? (
          <>
            <TaskSentence object={object} />
            <ApplyButton step={element.id} />
          </>
        ) : null}
        {own.length > 0 ? <FindingList diagnostics={own} /> : null}
        <div ref={groupPlace}>
        <Collapse
          key={`${element.id}.${object.$type}`}
          size="small"
          bordered={false}
          activeKey={[...open]}
          onChange={(keys) => setOpen([keys].flat())}
          items={groups.map(({ key: group, title, Content }) => ({ key: group, label: title[locale], children: <Content />, className: `dz-group-${group}` }))}
        />
        </div>
      </ElementProvider>
    </PanelFrame>
  );
}

function PanelFrame({ title, note, children }: { readonly title: string; readonly note?: string; readonly children?: React.ReactNode }) {
  const t = useText(PROPERTIES_TEXTS);
  return (
    <aside className="dz-properties" aria-label={t('properties')}>
      <div className="dz-properties-head">
        <h2 className="lz-wrap">{title}</h2>
        {note ? <span className="dz-quiet">{note}</span> : null}
      </div>
      {children}
    </aside>
  );
}
