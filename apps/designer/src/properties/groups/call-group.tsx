import { useText } from '@liuzhuan/ui';
import { extensionsOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { type Pair, PairsField } from '../fields/pairs-field';
import { SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 调用流程: which one, what it is given, what comes back. */
export function CallGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set, setExtensions } = useElement();
  const { definitions } = useKnowledge();
  const pairsOf = (type: string) => extensionsOf(object, type).map((mapping): Pair => ({ name: textAt(mapping, 'target'), value: textAt(mapping, 'source') }));
  const put = (type: string) => (pairs: readonly Pair[]) => setExtensions(type, pairs.map(({ name, value }) => ({ target: name, source: value })));
  return (
    <>
      <SelectField
        label={t('called')}
        value={textAt(object, 'calledElement')}
        choices={definitions.map(({ key, name }) => ({ value: key, label: `${name}（${key}）` }))}
        onChange={(calledElement) => set({ calledElement })}
      />
      <PairsField label={t('callIn')} nameLabel={t('variable')} valueLabel={t('source')} pairs={pairsOf('lz:In')} onChange={put('lz:In')} />
      <PairsField label={t('callOut')} nameLabel={t('variable')} valueLabel={t('source')} pairs={pairsOf('lz:Out')} onChange={put('lz:Out')} />
    </>
  );
}
