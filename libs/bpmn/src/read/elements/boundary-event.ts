import { flagOf, refOf } from '../moddle-access';
import { readCatchEvent } from './event';
import type { FlowNodeReader } from './flow-node-reader';

export const readBoundaryEvent: FlowNodeReader = (element, base, context) => {
  const attachedToRef = refOf(element, 'attachedToRef');
  if (attachedToRef === undefined) {
    context.report('bpmn-missing-reference', element, { element: 'boundaryEvent', property: 'attachedToRef' }, 'attachedToRef');
  }
  return {
    ...readCatchEvent(element, base, context),
    type: 'boundaryEvent',
    attachedToRef: attachedToRef ?? '',
    cancelActivity: flagOf(element, 'cancelActivity', true),
    compensationHandler: context.compensationHandlerOf(base.id),
  };
};
