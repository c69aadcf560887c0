import { flagOf } from '../moddle-access';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readEmbeddedSubProcess: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  ...context.contentsOf(element),
  type: 'subProcess',
  triggeredByEvent: flagOf(element, 'triggeredByEvent'),
});
