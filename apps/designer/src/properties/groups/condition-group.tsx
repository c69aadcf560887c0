import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { findElement, useDrawing } from '../../canvas/modeler-context';
import { serviceOf } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { ConditionField } from '../../feel/condition-field';
import { CheckField } from '../fields/check-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 条件 of a sequence flow: FEEL, or the default when nothing else holds. */
export function ConditionGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const drawing = useDrawing();
  const { object, create, set } = useElement();
  const source = object.get('sourceRef') as ModdleObject | undefined;
  const gateway = source?.$instanceOf('bpmn:Gateway') ?? false;
  const alone = ((source?.get('outgoing') ?? []) as readonly ModdleObject[]).length < 2;
  const isDefault = source?.get('default') === object;
  const expression = object.get('conditionExpression') as ModdleObject | undefined;
  const put = (text: string) => set({ conditionExpression: text.trim() === '' ? undefined : create('bpmn:FormalExpression', { body: text }, object) });
  const toggleDefault = (value: boolean) => {
    const element = source?.id === undefined ? undefined : findElement(drawing, source.id);
    if (element) serviceOf(drawing.modeler, 'modeling').updateProperties(element, { default: value ? object : undefined });
  };
  if (gateway && alone && !expression) return <p className="dz-quiet">{t('conditionNotNeeded')}</p>;
  return (
    <>
      {source?.$instanceOf('bpmn:ParallelGateway') ? null : <CheckField label={t('defaultFlow')} value={isDefault} onChange={toggleDefault} />}
      {isDefault ? null : <ConditionField label={t('conditionLabel')} value={textAt(expression, 'body')} help={t('conditionHelp')} onCommit={put} />}
    </>
  );
}
