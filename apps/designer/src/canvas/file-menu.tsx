import { DownOutlined } from '@ant-design/icons';
import { parseBpmn } from '@liuzhuan/bpmn';
import { useLocale, useText } from '@liuzhuan/ui';
import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { CANVAS_TEXTS } from './canvas-texts';
import { download } from './download';
import { useDrawing } from './modeler-context';

/** Export, import, and dropping the draft. */
export function FileMenu() {
  const t = useText(CANVAS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message, modal } = App.useApp();
  const { modeler } = useDrawing();
  const store = useWorkspaceStore();
  const draft = useWorkspace((state) => state.draft);
  const version = useWorkspace((state) => state.version);
  const picker = useRef<HTMLInputElement>(null);

  const exportBpmn = () => {
    const state = store.getState();
    download(`${state.key}.bpmn`, drawingOf(state)?.content ?? '', 'application/xml');
  };
  const exportSvg = async () => download(`${store.getState().key}.svg`, (await modeler.saveSVG()).svg, 'image/svg+xml');
  const importFile = async (file: File) => {
    const content = await file.text();
    const parsed = await parseBpmn(content, file.name);
    if (!parsed.ok) return void message.error(parsed.error[0]?.message[locale]);
    const state = store.getState();
    const ids = parsed.value.processes.map((process) => process.id);
    if (!ids.includes(state.key)) return void message.error(t('importMismatch', { id: ids[0] ?? '', key: state.key }));
    const old = drawingOf(state);
    const name = old?.name ?? 'process.bpmn';
    state.replaceAll([...state.resources.filter((resource) => resource !== old), { name, kind: 'bpmn', content }]);
    void message.success(t('imported', { name: file.name }));
  };
  const discard = () =>
    modal.confirm({ title: t('discardTitle'), content: t('discardText'), okText: t('discard'), cancelText: common('cancel'), okButtonProps: { danger: true }, onOk: () => store.getState().discard() });

  const items = [
    { key: 'bpmn', label: t('exportBpmn'), onClick: exportBpmn },
    { key: 'svg', label: t('exportSvg'), onClick: () => void exportSvg() },
    { key: 'import', label: t('importBpmn'), onClick: () => picker.current?.click() },
    { key: 'discard', label: t('discard'), danger: true, disabled: draft === undefined || version === undefined, onClick: discard },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" type="text">
          {t('file')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <input
        ref={picker}
        type="file"
        accept=".bpmn,.xml"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void importFile(file);
        }}
      />
    </>
  );
}
