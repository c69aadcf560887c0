import { flagOf } from '../moddle-access';
import { readForm } from '../settings/form';
import { readCatchEvent } from './event';
import type { FlowNodeReader } from './flow-node-reader';

export const readStartEvent: FlowNodeReader = (element, base, context) => ({
  ...readCatchEvent(element, base, context),
  type: 'startEvent',
  isInterrupting: flagOf(element, 'isInterrupting', true),
  form: readForm(element),
});
