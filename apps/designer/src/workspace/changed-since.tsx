import type { ResourceDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { sameFiles } from '../release/release-words';
import { useWorkspace } from './workspace-context';
import { WORKSPACE_TEXTS } from './workspace-texts';

/** Above a result: that the draft is not what it was made of any more. Nothing while it is, also when a change was taken back. */
export function ChangedSince({ files }: { readonly files: readonly ResourceDto[] }) {
  const t = useText(WORKSPACE_TEXTS);
  const resources = useWorkspace((state) => state.resources);
  const same = useMemo(() => sameFiles(files, resources), [files, resources]);
  return same ? null : <Alert type="warning" showIcon title={t('changedSince')} />;
}
