import { useText } from '@liuzhuan/ui';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { RuleBuilder } from '../../assignment/rule-builder';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { Field } from '../fields/field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { ENOUGH, type Enough, readEnough, writeEnough } from './enough-members';

const COUNTS = ['numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances'];

/** Who takes part, when that is enough, and what becomes of what they say. */
export function MemberFields({ loop }: { readonly loop: ModdleObject }) {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, setOn } = useElement();
  const element = textAt(loop, 'lz:element');
  const bodyOf = (name: string) => textAt(loop.get(name) as ModdleObject | undefined, 'body');
  const put = (name: string) => (text: string) => setOn(loop, { [name]: text.trim() === '' ? undefined : text });
  const putExpression = (name: string) => (text: string) => setOn(loop, { [name]: text.trim() === '' ? undefined : create('bpmn:FormalExpression', { body: text }, loop) });
  const enough = readEnough(bodyOf('completionCondition'));
  const [own, setOwn] = useState(false);
  const way = own ? 'own' : enough.way;
  const chooseEnough = (next: string) => {
    setOwn(next === 'own');
    if (next !== 'own') putExpression('completionCondition')(writeEnough({ way: next as Enough }));
  };
  const isHuman = object.$instanceOf('bpmn:UserTask') || object.$instanceOf('bpmn:ManualTask');
  return (
    <>
      {isHuman ? (
        <RuleBuilder label={t('collectionPersons')} rule={textAt(loop, 'lz:collection')} onCommit={put('lz:collection')} optional />
      ) : (
        <FeelField label={t('collection')} value={textAt(loop, 'lz:collection')} expected="list" onCommit={put('lz:collection')} tryable />
      )}
      <TextField label={t('element')} value={element} help={isHuman ? t('elementHelp') : undefined} onCommit={(text) => put('lz:element')(text.trim())} />
      <FeelField label={t('cardinality')} value={bodyOf('loopCardinality')} expected="number" onCommit={putExpression('loopCardinality')} />
      <SelectField label={t('enough')} value={way} choices={ENOUGH.map((value) => ({ value, label: t(`enough-${value}`) }))} onChange={chooseEnough} />
      {way === 'count' ? (
        <Field label={t('enoughCount')}>
          {({ id, describedBy }) => (
            <InputNumber id={id} aria-describedby={describedBy} min={1} precision={0} value={enough.count ?? 2} onChange={(count) => putExpression('completionCondition')(writeEnough({ way: 'count', count: count ?? 1 }))} />
          )}
        </Field>
      ) : null}
      {way === 'own' ? (
        <FeelField label={t('completion')} value={bodyOf('completionCondition')} help={t('completionHelp')} extra={[...COUNTS, textAt(loop, 'lz:into')]} expected="flag" onCommit={putExpression('completionCondition')} tryable />
      ) : null}
      <FeelField label={t('memberOutput')} value={textAt(loop, 'lz:output')} extra={[element]} onCommit={put('lz:output')} />
      <TextField label={t('memberInto')} value={textAt(loop, 'lz:into')} onCommit={(text) => put('lz:into')(text.trim())} />
    </>
  );
}
