import { refOf } from '../moddle-access';
import type { FlowNodeReader } from './flow-node-reader';
import { readGateway } from './gateway';

export const readInclusiveGateway: FlowNodeReader = (element, base) => ({
  ...readGateway(element, base),
  type: 'inclusiveGateway',
  default: refOf(element, 'default'),
});
