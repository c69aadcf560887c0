import { flagOf, refOf, textOf } from '../moddle-access';
import { readMessageRef } from '../read-message-ref';
import { readMessageSettings } from '../settings/message';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readReceiveTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'receiveTask',
  implementation: textOf(element, 'implementation'),
  messageRef: readMessageRef(element),
  operationRef: refOf(element, 'operationRef'),
  instantiate: flagOf(element, 'instantiate'),
  message: readMessageSettings(element),
});
