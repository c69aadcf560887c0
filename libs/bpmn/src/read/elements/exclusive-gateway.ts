import { refOf } from '../moddle-access';
import type { FlowNodeReader } from './flow-node-reader';
import { readGateway } from './gateway';

export const readExclusiveGateway: FlowNodeReader = (element, base) => ({
  ...readGateway(element, base),
  type: 'exclusiveGateway',
  default: refOf(element, 'default'),
});
