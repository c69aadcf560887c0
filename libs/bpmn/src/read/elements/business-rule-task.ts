import { textOf } from '../moddle-access';
import { readDecision } from '../settings/decision';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readBusinessRuleTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'businessRuleTask',
  implementation: textOf(element, 'implementation'),
  decision: readDecision(element),
});
