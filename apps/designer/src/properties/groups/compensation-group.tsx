import { flowNodesOf, isActivity } from '@liuzhuan/bpmn';
import { useText } from '@liuzhuan/ui';
import { findElement, originalId, useDrawing } from '../../canvas/modeler-context';
import type { ModdleObject } from '../../canvas/modeler-services';
import { useElement } from '../../editing/element-context';
import { useKnowledge } from '../../knowledge/knowledge-provider';
import { useElementName } from '../../knowledge/use-element-name';
import { CheckField } from '../fields/check-field';
import { SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { eventDefinitionOf } from './event-definition-of';

/** 补偿: which step is undone (without one, all that are done), and whether the case waits for it. */
export function CompensationGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const drawing = useDrawing();
  const { object, setOn } = useElement();
  const { model } = useKnowledge();
  const nameOf = useElementName();
  const definition = eventDefinitionOf(object);
  if (!definition || !object.$instanceOf('bpmn:ThrowEvent')) return null;
  const activities = (model?.processes ?? []).flatMap(flowNodesOf).filter(isActivity);
  const activity = definition.get('activityRef') as ModdleObject | undefined;
  return (
    <>
      <SelectField
        label={t('compensated')}
        value={activity?.id === undefined ? '' : originalId(drawing, activity.id)}
        clearable
        placeholder={t('compensatedAll')}
        choices={activities.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onChange={(id) => setOn(definition, { activityRef: id === '' ? undefined : findElement(drawing, id)?.businessObject })}
      />
      <CheckField label={t('waitForCompletion')} value={definition.get('waitForCompletion') !== false} onChange={(waitForCompletion) => setOn(definition, { waitForCompletion })} />
    </>
  );
}
