import { readThrowEvent } from './event';
import type { FlowNodeReader } from './flow-node-reader';

export const readEndEvent: FlowNodeReader = (element, base, context) => ({ ...readThrowEvent(element, base, context), type: 'endEvent' });
