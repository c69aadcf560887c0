import { localName, textOf } from '../moddle-access';
import { readMappings } from '../settings/mapping';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readCallActivity: FlowNodeReader = (element, base, context) => {
  const calledElement = textOf(element, 'calledElement');
  return {
    ...readActivity(element, base, context),
    type: 'callActivity',
    calledElement: calledElement === undefined ? undefined : localName(calledElement),
    inMappings: readMappings(element, 'lz:In'),
    outMappings: readMappings(element, 'lz:Out'),
  };
};
