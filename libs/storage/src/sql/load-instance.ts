import { lockedCase } from './locked-case';
import { recordJson } from './record-json';

/** $1 instance id, $2 delivery job (null without one): locked too, unless it is gone or in other hands. */
export const LOAD_INSTANCE = lockedCase('SELECT i.organisation, i.id AS instance FROM process_instance i WHERE i.id = $1', 'NULL::json', {
  json: `CASE WHEN delivery.id IS NOT NULL THEN ${recordJson.job('delivery')} END`,
  join: `LEFT JOIN LATERAL (SELECT j.* FROM job j WHERE j.id = $2::text AND locked.id IS NOT NULL FOR UPDATE SKIP LOCKED) delivery ON true`,
});
