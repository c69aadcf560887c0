import { useText } from '@liuzhuan/ui';
import { RuleBuilder } from '../../assignment/rule-builder';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { CheckField } from '../fields/check-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** Settings of the process as a whole: title of its cases, who may start one. */
export function ProcessGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set } = useElement();
  const put = (name: string) => (text: string) => set({ [name]: text.trim() === '' ? undefined : text });
  return (
    <>
      <FeelField label={t('titleRule')} value={textAt(object, 'lz:title')} help={t('titleHelp')} expected="text" onCommit={put('lz:title')} tryable />
      <RuleBuilder label={t('starters')} rule={textAt(object, 'lz:starters')} onCommit={put('lz:starters')} optional />
      <p className="dz-quiet dz-field-help">{t('startersHelp')}</p>
      <CheckField label={t('executable')} help={t('executableHelp')} value={object.get('isExecutable') === true} onChange={(isExecutable) => set({ isExecutable })} />
    </>
  );
}
