import { useText } from '@liuzhuan/ui';
import { App, Button } from 'antd';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { OVERTAKEN_TEXTS } from './overtaken-texts';
import type { Overtaking } from './use-overtaking';

/** 已画进草稿…: the newer version is the base from now on. Where nothing was drawn yet: it is opened. */
export function WayOn({ overtaking: { definition, drawn } }: { readonly overtaking: Overtaking }) {
  const t = useText(OVERTAKEN_TEXTS);
  const { modal } = App.useApp();
  const store = useWorkspaceStore();
  const latest = definition.version;
  const rebase = () =>
    modal.confirm({
      title: t('rebaseTitle', { latest }),
      content: t('rebaseWords', { latest }),
      okText: t('rebaseOk', { latest }),
      cancelText: t('cancel'),
      onOk: () => void store.getState().rebase(latest),
    });
  return (
    <Button size="small" onClick={drawn ? rebase : () => void store.getState().load()}>
      {t(drawn ? 'rebase' : 'load', { latest })}
    </Button>
  );
}
