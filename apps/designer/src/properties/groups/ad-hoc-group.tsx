import { useText } from '@liuzhuan/ui';
import { RuleBuilder } from '../../assignment/rule-builder';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { ConditionField } from '../../feel/condition-field';
import { CheckField } from '../fields/check-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 随机子流程: who chooses what is done next, whether one at a time, and when it is enough. */
export function AdHocGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set } = useElement();
  const putCompletion = (body: string) => set({ completionCondition: body.trim() === '' ? undefined : create('bpmn:FormalExpression', { body }, object) });
  return (
    <>
      <RuleBuilder label={t('chosenBy')} rule={textAt(object, 'lz:chosenBy')} optional onCommit={(rule) => set({ 'lz:chosenBy': rule.trim() === '' ? undefined : rule })} />
      <p className="dz-quiet">{t('chosenByHelp')}</p>
      <CheckField label={t('oneAtATime')} value={object.get('ordering') === 'Sequential'} onChange={(one) => set({ ordering: one ? 'Sequential' : 'Parallel' })} />
      <ConditionField label={t('adHocCompletion')} value={textAt(object.get('completionCondition') as ModdleObject | undefined, 'body')} onCommit={putCompletion} />
      <CheckField label={t('cancelRemaining')} value={object.get('cancelRemainingInstances') !== false} onChange={(cancelRemainingInstances) => set({ cancelRemainingInstances })} />
    </>
  );
}
