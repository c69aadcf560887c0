import { useText } from '@liuzhuan/ui';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { MultiSelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 法规条款: ids of the clauses an element fulfils, found by id or by their words, with the words beside them. */
export function ClausesGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set } = useElement();
  const { clauses } = useKnowledge();
  // An office without a register writes ids of its own.
  const isRegistered = clauses.size > 0;
  const ids = textAt(object, 'lz:clauses').split(/\s+/).filter((id) => id !== '');
  return (
    <>
      <MultiSelectField
        label={t('clauseIds')}
        value={ids}
        free
        placeholder={t('clauseSearch')}
        choices={[...clauses].map(([id, quote]) => ({ value: id, label: `${id} ${quote}`, short: id }))}
        onChange={(next) => set({ 'lz:clauses': next.length === 0 ? undefined : next.join(' ') })}
      />
      <dl className="dz-clauses">
        {ids.map((id) => (
          <div key={id}>
            <dt>{id}</dt>
            {clauses.has(id) ? <dd className="lz-wrap">{clauses.get(id)}</dd> : null}
            {isRegistered && !clauses.has(id) ? (
              <dd className="dz-field-warning" role="alert">
                {t('clauseUnknown')}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </>
  );
}
