import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { ResourceDto } from '@liuzhuan/contract';
import { localiseDom, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Segmented } from 'antd';
import type DmnModeler from 'dmn-js/lib/Modeler';
import type { DmnView } from 'dmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { CANVAS_TEXTS } from '../canvas/canvas-texts';
import { openUntilClosed } from '../viewing/open-until-closed';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { addRule } from './add-rule';
import { createDmnModeler } from './create-dmn-modeler';
import { DecisionFindings } from './decision-findings';
import { decisionWord } from './decision-word';
import './decisions.css';
import { DECISIONS_TEXTS } from './decisions-texts';
import { RowMarks, type MarkedRows } from './row-marks';
import { TryDecision } from './try-decision-panel';

const WRITE_AFTER_MS = 300;

interface DecisionEditorProps {
  readonly file: ResourceDto;
  /** Ids of the rows somebody came for: marked at first. */
  readonly asked?: readonly string[];
}

/** dmn-js over one file, with its decisions as tabs; changes go into the workspace. Beside it: 试算, and gaps and overlaps. */
export function DecisionEditor({ file, asked }: DecisionEditorProps) {
  const t = useText(DECISIONS_TEXTS);
  const canvas = useText(CANVAS_TEXTS);
  const locale = useLocale();
  const store = useWorkspaceStore();
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<DmnModeler>(undefined);
  const start = useRef(file.content);
  const writing = useRef<Promise<void>>(undefined);
  const [views, setViews] = useState<readonly DmnView[]>([]);
  const [active, setActive] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [marked, setMarked] = useState<MarkedRows | undefined>(asked && { rows: asked, as: 'finding' });

  useEffect(() => {
    if (!container.current) return undefined;
    const modeler = createDmnModeler(container.current);
    editor.current = modeler;
    const stop = locale === 'zh' ? localiseDom(container.current, decisionWord) : () => undefined;
    const { epoch } = store.getState();
    let timer: number | undefined;
    let unwritten = false;
    const write = async () => {
      const { xml } = await modeler.saveXML({ format: true });
      const now = store.getState();
      // Of a file that was replaced or removed meanwhile nothing may come back.
      if (now.epoch !== epoch || !now.resources.some(({ name }) => name === file.name)) return;
      unwritten = false;
      start.current = xml;
      now.change({ ...file, content: xml });
      setMarked(undefined);
    };
    const later = () => {
      unwritten = true;
      store.getState().announce();
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void write(), WRITE_AFTER_MS);
    };
    const showViews = () => {
      setViews(modeler.getViews());
      setActive(modeler.getActiveView()?.id);
    };
    modeler.on('viewer.created', ({ viewer }) => viewer?.on('commandStack.changed', later));
    modeler.on('views.changed', showViews);
    const open = async (isClosed: () => boolean) => {
      await writing.current;
      if (isClosed()) return;
      await modeler.importXML(start.current);
      // People come for the tables; the diagram is one click away.
      const table = modeler.getViews().find(({ type }) => type === 'decisionTable');
      if (table && !isClosed()) await modeler.open(table);
    };
    const close = openUntilClosed(open, (error) => setFailed(String(error)));
    return () => {
      window.clearTimeout(timer);
      close();
      setFailed(undefined);
      stop();
      // Another page is opened at once: the last change goes along.
      if (unwritten) store.getState().leave((writing.current = write()));
      modeler.destroy();
    };
    // The file's content is read once; a new language builds the editor anew.
  }, [store, file.name, locale]);

  const options = views.map((view) => ({ value: view.id, label: view.type === 'drd' ? t('diagram') : (view.name ?? view.id) }));
  const open = (id: string) => {
    const view = views.find((candidate) => candidate.id === id);
    if (view) void editor.current?.open(view);
  };
  const step = (which: 'undo' | 'redo') => editor.current?.getActiveViewer()?.get<Readonly<Record<typeof which, () => void>>>('commandStack')[which]();
  const activeView = views.find(({ id }) => id === active);
  const decision = activeView && activeView.type !== 'drd' ? activeView.element.id : undefined;
  return (
    <div className="dz-decision">
      {failed ? <Alert type="error" showIcon role="alert" title={t('unreadable')} description={failed} /> : null}
      <div className="dz-decision-head">
        {options.length > 1 && active ? <Segmented aria-label={t('view')} value={active} options={options} onChange={open} /> : null}
        <Button icon={<UndoOutlined />} onClick={() => step('undo')}>
          {canvas('undo')}
        </Button>
        <Button icon={<RedoOutlined />} onClick={() => step('redo')}>
          {canvas('redo')}
        </Button>
      </div>
      <div className="dz-decision-main">
        <div ref={container} className="dz-dmn" role="application" aria-label={t('view')} />
        {decision === undefined ? null : (
          <div className="dz-decision-side">
            {activeView?.type === 'decisionTable' ? (
              <DecisionFindings
                file={file.name}
                decision={decision}
                onShow={(rows) => setMarked({ rows, as: 'finding' })}
                onAdd={(tests) => editor.current && addRule(editor.current, tests)}
              />
            ) : null}
            <TryDecision key={decision} file={file} decision={decision} onMatched={(rows) => setMarked({ rows, as: 'match' })} />
          </div>
        )}
      </div>
      <RowMarks marked={marked} />
    </div>
  );
}
