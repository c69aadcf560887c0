import { CheckCircleOutlined, CloudSyncOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons';
import { TimeText, useText } from '@liuzhuan/ui';
import type { ReactNode } from 'react';
import { useWorkspace } from './workspace-context';
import type { SaveState } from './workspace-state';
import { WORKSPACE_TEXTS } from './workspace-texts';

const ICONS: Readonly<Record<SaveState, ReactNode>> = {
  clean: <CheckCircleOutlined aria-hidden />,
  saved: <CheckCircleOutlined aria-hidden />,
  changed: <EditOutlined aria-hidden />,
  saving: <CloudSyncOutlined aria-hidden />,
  conflict: <WarningOutlined aria-hidden />,
  'kept-here': <WarningOutlined aria-hidden />,
  'not-kept': <WarningOutlined aria-hidden />,
  refused: <WarningOutlined aria-hidden />,
};

/** In words: as deployed, draft saved by whom and when, being saved, in conflict, only in this browser. */
export function SaveStatus() {
  const t = useText(WORKSPACE_TEXTS);
  const save = useWorkspace((state) => state.save);
  const draft = useWorkspace((state) => state.draft);
  const version = useWorkspace((state) => (state.version === undefined ? undefined : state.base));
  return (
    <span className="dz-quiet dz-save" role="status" data-save={save}>
      {ICONS[save]} {save === 'clean' ? (version === undefined ? t('cleanNew') : t('clean', { version })) : t(save)}
      {save === 'saved' && draft ? (
        <>
          {' · '}
          {draft.by}
          {' · '}
          <TimeText at={draft.at} />
        </>
      ) : null}
    </span>
  );
}
