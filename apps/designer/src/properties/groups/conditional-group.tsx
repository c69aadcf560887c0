import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { ConditionField } from '../../feel/condition-field';
import { InterruptingField } from '../fields/interrupting-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { eventDefinitionOf } from './event-definition-of';

/** 条件事件: it occurs when its condition becomes true. */
export function ConditionalGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, setOn } = useElement();
  const definition = eventDefinitionOf(object);
  if (!definition) return null;
  const put = (body: string) => setOn(definition, { condition: body.trim() === '' ? undefined : create('bpmn:FormalExpression', { body }, definition) });
  return (
    <>
      <ConditionField label={t('conditionalLabel')} value={textAt(definition.get('condition') as ModdleObject | undefined, 'body')} onCommit={put} />
      <InterruptingField />
    </>
  );
}
