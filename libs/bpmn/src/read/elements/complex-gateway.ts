import { refOf } from '../moddle-access';
import { readExpression } from '../read-expression';
import type { FlowNodeReader } from './flow-node-reader';
import { readGateway } from './gateway';

export const readComplexGateway: FlowNodeReader = (element, base) => ({
  ...readGateway(element, base),
  type: 'complexGateway',
  default: refOf(element, 'default'),
  activationCondition: readExpression(element, 'activationCondition'),
});
