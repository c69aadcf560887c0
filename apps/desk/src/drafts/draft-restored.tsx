import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { Alert, App, Button } from 'antd';
import { DRAFT_TEXTS } from './draft-texts';
import type { DraftState } from './use-draft';

/** Told when a draft was found; offers to go back to what the case holds. */
export function DraftRestored({ draft, onDiscard }: { readonly draft: DraftState; readonly onDiscard: () => void }) {
  const t = useText(DRAFT_TEXTS);
  const locale = useLocale();
  const { modal } = App.useApp();
  if (!draft.restored) return null;
  const ask = () => void modal.confirm({ title: t('discardTitle'), content: t('discardText'), okText: t('discard'), okButtonProps: { danger: true }, onOk: onDiscard });
  return (
    <Alert
      type="info"
      showIcon
      title={t('restored', { time: formatInstant(draft.restored.savedAt, locale) })}
      action={
        <Button onClick={ask}>
          {t('discard')}
        </Button>
      }
    />
  );
}
