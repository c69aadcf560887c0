import { useText } from '@liuzhuan/ui';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 决策: which table, and where its answer goes. */
export function DecisionGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setExtensions } = useElement();
  const { decisionModels } = useKnowledge();
  const old = extensionOf(object, 'lz:Decision');
  const current = { ref: textAt(old, 'ref'), result: textAt(old, 'result') };
  const put = (change: Partial<typeof current>) => setExtensions('lz:Decision', [{ ...current, ...change }]);
  const choices = decisionModels.flatMap(({ decisions }) => decisions.map(({ id, name }) => ({ value: id, label: `${name}（${id}）` })));
  return (
    <>
      <SelectField label={t('decisionRef')} value={current.ref} choices={choices} onChange={(ref) => put({ ref })} />
      <TextField label={t('result')} value={current.result} help={t('resultContext')} onCommit={(result) => put({ result: result.trim() })} />
    </>
  );
}
