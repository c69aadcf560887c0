import { choiceOf, flagOf, textOf } from '../moddle-access';
import { readExpression, readFeel } from '../read-expression';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readAdHocSubProcess: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  ...context.contentsOf(element),
  type: 'adHocSubProcess',
  triggeredByEvent: flagOf(element, 'triggeredByEvent'),
  ordering: choiceOf(element, 'ordering', ['Parallel', 'Sequential'], 'Parallel'),
  cancelRemainingInstances: flagOf(element, 'cancelRemainingInstances', true),
  completionCondition: readExpression(element, 'completionCondition'),
  chosenBy: readFeel(textOf(element, 'lz:chosenBy')),
});
