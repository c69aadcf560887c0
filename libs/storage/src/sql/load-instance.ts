import { lockedCase } from './locked-case';

/** $1 instance id. */
export const LOAD_INSTANCE = lockedCase('SELECT i.organisation, i.id AS instance FROM process_instance i WHERE i.id = $1', 'NULL::json');
