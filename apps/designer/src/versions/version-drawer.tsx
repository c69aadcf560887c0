import { DiagramViewer, QueryState, useRead, useText } from '@liuzhuan/ui';
import { App, Button, Drawer } from 'antd';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { VERSIONS_TEXTS } from './versions-texts';

/** One version, to be looked at; it may become the draft again. */
export function VersionDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText(VERSIONS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { modal } = App.useApp();
  const replaceAll = useWorkspace((state) => state.replaceAll);
  const definition = useRead('readDefinition', { path: { id } });
  const version = Number(id.split(':').at(-1));
  const take = () =>
    modal.confirm({
      title: t('copyToDraft'),
      content: t('copyConfirm', { version }),
      okText: t('copyToDraft'),
      cancelText: common('cancel'),
      onOk: () => {
        replaceAll(definition.data?.resources ?? [], version);
        onClose();
      },
    });
  return (
    <Drawer
      open
      size="85%"
      title={t('readOnly', { version })}
      onClose={onClose}
      extra={
        <Button disabled={!definition.data} onClick={take}>
          {t('copyToDraft')}
        </Button>
      }
    >
      <QueryState query={definition}>
        {({ key, resources, note }) => (
          <div className="dz-stack">
            <p style={{ margin: 0, whiteSpace: 'pre-line' }}>{note}</p>
            <DiagramViewer xml={drawingOf({ key, resources })?.content ?? ''} height="60vh" />
            <p className="dz-quiet">
              {t('files')}：{resources.map(({ name }) => name).join('、')}
            </p>
          </div>
        )}
      </QueryState>
    </Drawer>
  );
}
