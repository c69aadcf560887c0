import { App } from 'antd';
import { copyText } from './copy-text';
import { useText } from './locale-store';
import { UI_TEXTS } from './ui-texts';

/** Copies a text and says whether that went well. */
export function useCopy(): (text: string) => void {
  const t = useText(UI_TEXTS);
  const { message } = App.useApp();
  return (text) => void copyText(text).then((copied) => (copied ? message.success(t('copied')) : message.warning(t('notCopied'))));
}
