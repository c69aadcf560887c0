import type { InstanceId, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Whether a person has a part in a case: started it, had or may take a task of it, or got a copy. */
export async function isParticipant(pool: Pool, organisation: OrganisationId, instance: InstanceId, person: PersonId): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM case_participant WHERE organisation = $1 AND instance = $2 AND person = $3', [organisation, instance, person]);
  return rowCount === 1;
}
