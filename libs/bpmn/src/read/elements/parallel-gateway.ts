import type { FlowNodeReader } from './flow-node-reader';
import { readGateway } from './gateway';

export const readParallelGateway: FlowNodeReader = (element, base) => ({ ...readGateway(element, base), type: 'parallelGateway' });
