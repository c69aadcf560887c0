import { lockedCase } from './locked-case';
import { recordJson } from './record-json';

/** $1 incident id. */
export const LOAD_INCIDENT = lockedCase('SELECT n.* FROM incident n WHERE n.id = $1', recordJson.incident('target'));
