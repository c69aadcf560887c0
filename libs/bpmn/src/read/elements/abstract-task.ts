import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readAbstractTask: FlowNodeReader = (element, base, context) => ({ ...readActivity(element, base, context), type: 'task' });
