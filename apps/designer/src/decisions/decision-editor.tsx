import type { ResourceDto } from '@liuzhuan/contract';
import { localiseDom, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Segmented } from 'antd';
import type DmnModeler from 'dmn-js/lib/Modeler';
import type { DmnView } from 'dmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { createDmnModeler } from './create-dmn-modeler';
import { decisionWord } from './decision-word';
import './decisions.css';
import { DECISIONS_TEXTS } from './decisions-texts';
import { TryDecision } from './try-decision-panel';

const WRITE_AFTER_MS = 300;

/** dmn-js over one file, with its decisions as tabs; changes go into the workspace. Beside it: 试算. */
export function DecisionEditor({ file }: { readonly file: ResourceDto }) {
  const t = useText(DECISIONS_TEXTS);
  const locale = useLocale();
  const store = useWorkspaceStore();
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<DmnModeler>(undefined);
  const start = useRef(file.content);
  const [views, setViews] = useState<readonly DmnView[]>([]);
  const [active, setActive] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [matched, setMatched] = useState<readonly string[]>([]);

  useEffect(() => {
    if (!container.current) return undefined;
    const modeler = createDmnModeler(container.current);
    editor.current = modeler;
    const stop = locale === 'zh' ? localiseDom(container.current, decisionWord) : () => undefined;
    let timer: number | undefined;
    let closed = false;
    const write = async () => {
      const { xml } = await modeler.saveXML({ format: true });
      if (closed) return;
      start.current = xml;
      store.getState().change({ ...file, content: xml });
      setMatched([]);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void write(), WRITE_AFTER_MS);
    };
    const showViews = () => {
      setViews(modeler.getViews());
      setActive(modeler.getActiveView()?.id);
    };
    modeler.on('viewer.created', ({ viewer }) => viewer?.on('commandStack.changed', later));
    modeler.on('views.changed', showViews);
    void modeler
      .importXML(start.current)
      .then(async () => {
        // People come for the tables; the diagram is one click away.
        const table = modeler.getViews().find(({ type }) => type === 'decisionTable');
        if (table && !closed) await modeler.open(table);
      })
      .catch((error: unknown) => setFailed(String(error)));
    return () => {
      window.clearTimeout(timer);
      closed = true;
      stop();
      modeler.destroy();
    };
    // The file's content is read once; a new language builds the editor anew.
  }, [store, file.name, locale]);

  const options = views.map((view) => ({ value: view.id, label: view.type === 'drd' ? t('diagram') : (view.name ?? view.id) }));
  const open = (id: string) => {
    const view = views.find((candidate) => candidate.id === id);
    if (view) void editor.current?.open(view);
  };
  const activeView = views.find(({ id }) => id === active);
  return (
    <div className="dz-decision">
      {failed ? <Alert type="error" showIcon role="alert" title={t('unreadable')} description={failed} /> : null}
      {options.length > 1 && active ? <Segmented aria-label={t('view')} value={active} options={options} onChange={open} /> : null}
      <div className="dz-decision-main">
        <div ref={container} className="dz-dmn" role="application" aria-label={t('view')} />
        {activeView && activeView.type !== 'drd' ? <TryDecision key={activeView.element.id} file={file} decision={activeView.element.id} onMatched={setMatched} /> : null}
      </div>
      <style>{matched.map((rule) => `.dz-dmn [data-row-id="${CSS.escape(rule)}"] { background: #dff1e5 !important; box-shadow: inset 0 2px #2f7d4f, inset 0 -2px #2f7d4f; }`).join('\n')}</style>
    </div>
  );
}
