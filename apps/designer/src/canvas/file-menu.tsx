import { DownOutlined } from '@ant-design/icons';
import { parseBpmn } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { findingWords } from '../findings/finding-words';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { readChosenFile } from '../processes/read-chosen-file';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { CANVAS_TEXTS } from './canvas-texts';
import { download } from './download';
import { exportPicture, type PictureKind } from './export/export-picture';
import { useDrawing } from './modeler-context';

const PICTURES = [
  { kind: 'svg', text: 'exportSvg' },
  { kind: 'png', text: 'exportPng' },
  { kind: 'pdf', text: 'exportPdf' },
] as const;

/** Seen from then, a date is written with its year. */
const LONG_AGO = new Date(0);

/** Export, import, and dropping the draft. */
export function FileMenu() {
  const t = useText(CANVAS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message, modal } = App.useApp();
  const { modeler } = useDrawing();
  const store = useWorkspaceStore();
  const { processName } = useKnowledge();
  const draft = useWorkspace((state) => state.draft);
  const version = useWorkspace((state) => state.version);
  const base = useWorkspace((state) => state.base);
  const picker = useRef<HTMLInputElement>(null);

  const exportBpmn = () => {
    const state = store.getState();
    download(`${state.key}.bpmn`, drawingOf(state)?.content ?? '', 'application/xml');
  };
  const exportAs = async (kind: PictureKind) => {
    const { key } = store.getState();
    const now = new Date();
    const standing = draft ? (base === 0 ? t('captionDraft') : t('captionDraftOf', { version: base })) : t('captionVersion', { version: base });
    await exportPicture(modeler, kind, { file: key, title: processName || key, note: `${standing} · ${formatInstant(now.toISOString(), locale, LONG_AGO)} · ${key}`, now }).catch((error: unknown) => message.error(String(error)));
  };
  const importFile = async (file: File) => {
    const refuse = ([first]: readonly Diagnostic[]) => void message.error(first && findingWords(first, locale));
    const read = await readChosenFile(file);
    if (!read.ok) return refuse(read.error);
    const content = read.value;
    const parsed = await parseBpmn(content, file.name);
    if (!parsed.ok) return refuse(parsed.error);
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
    ...PICTURES.map(({ kind, text }) => ({ key: kind, label: t(text), onClick: () => void exportAs(kind) })),
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
