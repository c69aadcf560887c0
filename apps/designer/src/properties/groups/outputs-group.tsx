import { useText } from '@liuzhuan/ui';
import { extensionsOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { PairsField } from '../fields/pairs-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** Variables written when the step is done. */
export function OutputsGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setExtensions } = useElement();
  const pairs = extensionsOf(object, 'lz:Output').map((output) => ({ name: textAt(output, 'target'), value: textAt(output, 'source') }));
  return (
    <PairsField
      label={t('outputs')}
      help={t('outputsHelp')}
      nameLabel={t('variable')}
      valueLabel={t('source')}
      pairs={pairs}
      onChange={(next) => setExtensions('lz:Output', next.map(({ name, value }) => ({ target: name, source: value })))}
    />
  );
}
