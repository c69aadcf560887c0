import { lockedCase } from './locked-case';
import { recordJson } from './record-json';

/** $1 task id. */
export const LOAD_TASK = lockedCase('SELECT t.* FROM task t WHERE t.id = $1', recordJson.task('target'));
