import { useText } from '@liuzhuan/ui';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 脚本: FEEL, and where its value goes. */
export function ScriptGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set } = useElement();
  return (
    <>
      <FeelField label={t('scriptLabel')} value={textAt(object, 'script')} onCommit={(script) => set({ script: script === '' ? undefined : script, scriptFormat: 'feel' })} tryable />
      <TextField label={t('result')} value={textAt(object, 'lz:result')} help={t('resultContext')} onCommit={(text) => set({ 'lz:result': text.trim() === '' ? undefined : text.trim() })} />
    </>
  );
}
