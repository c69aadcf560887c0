import {
  AimOutlined,
  ApartmentOutlined,
  CopyOutlined,
  DeleteOutlined,
  PictureOutlined,
  RedoOutlined,
  SearchOutlined,
  SnippetsOutlined,
  UndoOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { App, Button, Divider } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { AlignMenu } from './align-menu';
import { AllBpmnSwitch } from './all-bpmn-switch';
import { useCanvasPreferences } from './canvas-preferences';
import { CANVAS_TEXTS } from './canvas-texts';
import { FileMenu } from './file-menu';
import { KeysHelp } from './keys-help';
import { tidyUp } from './layout/tidy-up';
import { useDrawing, useDrawingChanges } from './modeler-context';
import { serviceOf } from './modeler-services';
import { showWhole } from './show-drawing';

interface Tool {
  readonly text: keyof typeof CANVAS_TEXTS;
  readonly icon: ReactNode;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Of a tool that is on or off. */
  readonly pressed?: boolean;
}

/** Everything the keyboard does, for the mouse; and the file menu. */
export function CanvasToolbar() {
  const t = useText(CANVAS_TEXTS);
  const drawing = useDrawing();
  useDrawingChanges(drawing);
  const { modeler } = drawing;
  const { message } = App.useApp();
  const minimap = useCanvasPreferences((state) => state.minimap);
  const tidy = async () => ((await tidyUp(modeler)) ? void message.success(t('tidied')) : void message.error(t('tidyFailed')));
  const stack = serviceOf(modeler, 'commandStack');
  const canvas = serviceOf(modeler, 'canvas');
  const actions = serviceOf(modeler, 'editorActions');
  const selected = serviceOf(modeler, 'selection').get();
  const trigger = (action: string) => () => void actions.trigger(action);
  const groups: readonly (readonly Tool[])[] = [
    [
      { text: 'undo', icon: <UndoOutlined />, run: () => stack.undo(), disabled: !stack.canUndo() },
      { text: 'redo', icon: <RedoOutlined />, run: () => stack.redo(), disabled: !stack.canRedo() },
    ],
    [
      { text: 'copy', icon: <CopyOutlined />, run: trigger('copy'), disabled: selected.length === 0 },
      { text: 'paste', icon: <SnippetsOutlined />, run: trigger('paste') },
      { text: 'remove', icon: <DeleteOutlined />, run: trigger('removeSelection'), disabled: selected.length === 0 },
    ],
    [
      { text: 'zoomOut', icon: <ZoomOutOutlined />, run: () => void canvas.zoom(canvas.zoom() * 0.8, 'auto') },
      { text: 'zoomFit', icon: <AimOutlined />, run: () => showWhole(modeler) },
      { text: 'zoomIn', icon: <ZoomInOutlined />, run: () => void canvas.zoom(canvas.zoom() * 1.25, 'auto') },
      { text: 'minimap', icon: <PictureOutlined />, run: () => serviceOf(modeler, 'minimap').toggle(), pressed: minimap },
      { text: 'find', icon: <SearchOutlined />, run: trigger('find') },
    ],
  ];
  return (
    <div className="dz-toolbar" role="toolbar" aria-label={t('tools')}>
      {groups.map((tools, index) => (
        <Fragment key={tools[0]?.text}>
          {index > 0 ? <Divider orientation="vertical" /> : null}
          {tools.map(({ text, icon, run, disabled, pressed }) => (
            <Button key={text} size="small" type="text" icon={icon} aria-label={t(text)} title={t(text)} disabled={disabled} aria-pressed={pressed} className={pressed ? 'dz-tool-pressed' : undefined} onClick={run} />
          ))}
        </Fragment>
      ))}
      <AlignMenu selected={selected.length} />
      <Button size="small" type="text" icon={<ApartmentOutlined />} aria-label={t('tidy')} title={t('tidy')} onClick={() => void tidy()} />
      <Divider orientation="vertical" />
      <FileMenu />
      <KeysHelp />
      <Divider orientation="vertical" />
      <AllBpmnSwitch />
    </div>
  );
}
