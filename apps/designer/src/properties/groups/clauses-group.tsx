import { useText } from '@liuzhuan/ui';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { MultiSelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const SHORT = 24;

/** 法规条款: ids of the clauses an element fulfils, with their words. */
export function ClausesGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set } = useElement();
  const { clauses } = useKnowledge();
  const ids = textAt(object, 'lz:clauses').split(/\s+/).filter((id) => id !== '');
  return (
    <>
      <MultiSelectField
        label={t('clauseIds')}
        value={ids}
        free
        choices={[...clauses].map(([id, quote]) => ({ value: id, label: `${id} ${quote.length > SHORT ? `${quote.slice(0, SHORT)}…` : quote}` }))}
        onChange={(next) => set({ 'lz:clauses': next.length === 0 ? undefined : next.join(' ') })}
      />
      <dl className="dz-clauses">
        {ids.map((id) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd className="lz-wrap">{clauses.get(id) ?? <span className="dz-quiet">{t('clauseUnknown')}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
