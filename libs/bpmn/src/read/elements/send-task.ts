import { refOf, textOf } from '../moddle-access';
import { readMessageRef } from '../read-message-ref';
import { readMessageSettings } from '../settings/message';
import { readService } from '../settings/service';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readSendTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'sendTask',
  implementation: textOf(element, 'implementation'),
  messageRef: readMessageRef(element),
  operationRef: refOf(element, 'operationRef'),
  message: readMessageSettings(element),
  service: readService(element),
});
