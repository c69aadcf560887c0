import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `search_terms`: each character of a text and each two that stand side by side, in lower case. A text contains another only if its terms contain the
 * other's, so an index over the terms finds what may match and the text itself is compared only then. pg_trgm was tried: it takes words apart by the
 * character classes of the locale and finds nothing at all in Chinese under C.UTF-8, and three characters are longer than most words looked for.
 */
const SEARCH_TERMS = `
  CREATE FUNCTION search_terms(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT coalesce(array_agg(DISTINCT substr(w.text, place, size)), '{}')
    FROM (SELECT lower(words) AS text) w, generate_series(1, 2) AS size, generate_series(1, length(w.text) + 1 - size) AS place
  )`;

const UP = [
  SEARCH_TERMS,
  `CREATE INDEX process_instance_search ON process_instance USING gin (search_terms(title || ' ' || number))`,
  `CREATE INDEX process_instance_by_status ON process_instance (organisation, status, started_at, id)`,
  `CREATE INDEX task_due ON task (organisation, due) WHERE status = 'open'`,
  `CREATE INDEX notice_of_instance ON notice (organisation, instance)`,
  // When the case was started, so that a person's cases are read in the order of their list.
  `ALTER TABLE case_participant ADD COLUMN started_at timestamp(3) with time zone`,
  `UPDATE case_participant p SET started_at = coalesce((SELECT i.started_at FROM process_instance i WHERE i.organisation = p.organisation AND i.id = p.instance), now())`,
  `ALTER TABLE case_participant ALTER COLUMN started_at SET NOT NULL`,
  `ALTER TABLE case_participant DROP CONSTRAINT case_participant_pkey`,
  `DROP INDEX case_participant_of_instance`,
  `ALTER TABLE case_participant ADD CONSTRAINT case_participant_pkey PRIMARY KEY (organisation, instance, person)`,
  `CREATE INDEX case_participant_of_person ON case_participant (organisation, person, started_at, instance)`,
];

const DOWN = [
  `DROP INDEX case_participant_of_person`,
  `ALTER TABLE case_participant DROP CONSTRAINT case_participant_pkey`,
  `ALTER TABLE case_participant DROP COLUMN started_at`,
  `ALTER TABLE case_participant ADD CONSTRAINT case_participant_pkey PRIMARY KEY (organisation, person, instance)`,
  `CREATE INDEX case_participant_of_instance ON case_participant (organisation, instance)`,
  `DROP INDEX notice_of_instance`,
  `DROP INDEX task_due`,
  `DROP INDEX process_instance_by_status`,
  `DROP INDEX process_instance_search`,
  `DROP FUNCTION search_terms`,
];

/** An index for every list of the API, so that a page costs the same among a thousand cases and among a million. */
export class BoundedReading1763802600000 implements MigrationInterface {
  readonly name = 'BoundedReading1763802600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
