import { textOf } from '../moddle-access';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readScriptTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'scriptTask',
  scriptFormat: textOf(element, 'scriptFormat'),
  script: textOf(element, 'script'),
  result: textOf(element, 'lz:result'),
});
