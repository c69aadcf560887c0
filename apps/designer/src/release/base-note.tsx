import type { Definition } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { useWorkspace } from '../workspace/workspace-context';
import { RELEASE_TEXTS } from './release-texts';

/** Whether the draft was made from the version in force, as far as that is known; a person has to look where it was not. */
export function BaseNote({ definition: { version: latest, deployedAt } }: { readonly definition: Definition }) {
  const t = useText(RELEASE_TEXTS);
  const base = useWorkspace((state) => state.version);
  const draft = useWorkspace((state) => state.draft);
  const load = useWorkspace((state) => state.load);
  if (base !== undefined && base !== latest) {
    const agree = (
      <Button size="small" onClick={() => void load()}>
        {t('overtakenOk')}
      </Button>
    );
    return <Alert type="warning" showIcon role="alert" title={t('overtaken', { latest, base })} action={agree} />;
  }
  return draft && draft.at < deployedAt ? <Alert type="warning" showIcon role="status" title={t('olderDraft', { latest })} /> : null;
}
