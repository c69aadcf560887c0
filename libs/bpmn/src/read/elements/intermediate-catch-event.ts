import { readCatchEvent } from './event';
import type { FlowNodeReader } from './flow-node-reader';

export const readIntermediateCatchEvent: FlowNodeReader = (element, base, context) => ({
  ...readCatchEvent(element, base, context),
  type: 'intermediateCatchEvent',
});
