import { flagOf, textOf } from '../moddle-access';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readTransaction: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  ...context.contentsOf(element),
  type: 'transaction',
  triggeredByEvent: flagOf(element, 'triggeredByEvent'),
  method: textOf(element, 'method'),
});
