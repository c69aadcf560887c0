/**
 * What the entities cannot say. Room in the pages of rows that every step rewrites, so that the new version stays on the page (HOT) and no index grows;
 * vacuum of the queue while it is small; lz4 where the server has it (it packs and unpacks several times faster than pglz);
 * office documents are packed already, so their bytes are kept as they are.
 */
export const PHYSICAL = [
  `ALTER TABLE process_instance SET (fillfactor = 70)`,
  `ALTER TABLE task SET (fillfactor = 85)`,
  `ALTER TABLE job SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)`,
  `ALTER TABLE number_series SET (fillfactor = 50)`,
  `ALTER TABLE case_number SET (fillfactor = 50)`,
  `ALTER TABLE document_content ALTER COLUMN content SET STORAGE EXTERNAL`,
  `DO $$
    BEGIN
      ALTER TABLE process_instance ALTER COLUMN state SET COMPRESSION lz4;
      ALTER TABLE history ALTER COLUMN data SET COMPRESSION lz4;
      ALTER TABLE task ALTER COLUMN data SET COMPRESSION lz4;
      ALTER TABLE job ALTER COLUMN payload SET COMPRESSION lz4;
      ALTER TABLE definition ALTER COLUMN program SET COMPRESSION lz4;
      ALTER TABLE definition ALTER COLUMN resources SET COMPRESSION lz4;
    EXCEPTION WHEN feature_not_supported THEN
      NULL;
    END
  $$`,
] as const;

/**
 * `instant_text`: the one spelling of instants (ISO 8601, UTC, milliseconds), whatever the time zone of the session.
 * `expect_one`: fails a write whose instance row has another revision, so that the COMMIT sent behind it rolls back.
 */
export const FUNCTIONS = [
  `CREATE FUNCTION instant_text(moment timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  `CREATE FUNCTION expect_one(written bigint) RETURNS void
    LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF written <> 1 THEN
        RAISE EXCEPTION 'Expected to write one instance row but wrote %', written USING ERRCODE = 'serialization_failure';
      END IF;
    END
  $$`,
] as const;
