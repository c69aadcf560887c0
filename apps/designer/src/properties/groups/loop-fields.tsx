import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { ConditionField } from '../../feel/condition-field';
import { CheckField } from '../fields/check-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 重复: while a condition holds, so many times at most, asked before or after. */
export function LoopFields({ loop }: { readonly loop: ModdleObject }) {
  const t = useText(PROPERTIES_TEXTS);
  const { create, setOn } = useElement();
  const wrong = (text: string) => (text.trim() === '' || /^[1-9]\d*$/.test(text.trim()) ? undefined : t('loopMaximumWrong'));
  return (
    <>
      <ConditionField
        label={t('loopCondition')}
        value={textAt(loop.get('loopCondition') as ModdleObject | undefined, 'body')}
        extra={['loopCounter']}
        onCommit={(body) => setOn(loop, { loopCondition: body.trim() === '' ? undefined : create('bpmn:FormalExpression', { body }, loop) })}
      />
      <TextField label={t('loopMaximum')} value={textAt(loop, 'loopMaximum')} wrong={wrong} onCommit={(text) => setOn(loop, { loopMaximum: text.trim() === '' ? undefined : Number(text) })} />
      <CheckField label={t('testBefore')} value={loop.get('testBefore') === true} onChange={(testBefore) => setOn(loop, { testBefore })} />
    </>
  );
}
