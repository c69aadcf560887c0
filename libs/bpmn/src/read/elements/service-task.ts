import { refOf, textOf } from '../moddle-access';
import { readService } from '../settings/service';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readServiceTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'serviceTask',
  implementation: textOf(element, 'implementation'),
  operationRef: refOf(element, 'operationRef'),
  service: readService(element),
});
