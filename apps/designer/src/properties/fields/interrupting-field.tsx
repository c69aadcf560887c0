import { useText } from '@liuzhuan/ui';
import { useElement } from '../../editing/element-context';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { CheckField } from './check-field';

/** Whether an event ends what it watches: a boundary event its step, the start of an event sub-process all around it. */
export function InterruptingField() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set } = useElement();
  const onStep = object.$instanceOf('bpmn:BoundaryEvent');
  const around = object.$instanceOf('bpmn:StartEvent') && object.$parent?.$instanceOf('bpmn:SubProcess') && object.$parent.get('triggeredByEvent') === true;
  if (onStep) return <CheckField label={t('interrupting')} value={object.get('cancelActivity') !== false} onChange={(cancelActivity) => set({ cancelActivity })} />;
  return around ? <CheckField label={t('interruptingAround')} value={object.get('isInterrupting') !== false} onChange={(isInterrupting) => set({ isInterrupting })} /> : null;
}
