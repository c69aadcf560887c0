import { choiceOf, flagOf } from '../moddle-access';
import type { FlowNodeReader } from './flow-node-reader';
import { readGateway } from './gateway';

export const readEventBasedGateway: FlowNodeReader = (element, base) => ({
  ...readGateway(element, base),
  type: 'eventBasedGateway',
  instantiate: flagOf(element, 'instantiate'),
  eventGatewayType: choiceOf(element, 'eventGatewayType', ['Exclusive', 'Parallel'], 'Exclusive'),
});
