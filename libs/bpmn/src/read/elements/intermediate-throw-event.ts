import { readThrowEvent } from './event';
import type { FlowNodeReader } from './flow-node-reader';

export const readIntermediateThrowEvent: FlowNodeReader = (element, base, context) => ({
  ...readThrowEvent(element, base, context),
  type: 'intermediateThrowEvent',
});
