import { readTaskSettings } from '../settings/task';
import { readActivity } from './activity';
import type { FlowNodeReader } from './flow-node-reader';

export const readManualTask: FlowNodeReader = (element, base, context) => ({
  ...readActivity(element, base, context),
  type: 'manualTask',
  settings: readTaskSettings(element),
});
