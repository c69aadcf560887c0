/**
 * `maintain_partitions(moment, ahead)`: gives every partitioned table of the schema a partition for the month of `moment` and the `ahead` months after it,
 * and for each month of which rows were caught by the DEFAULT partition (at most twelve in one go); those rows move. Months are those of UTC.
 * Gives the partitions it made. Running it twice, or on several nodes at once, makes each partition once.
 *
 * A partition is made beside the table and attached: that takes no lock against which readers or writers of other months would wait, while
 * `CREATE TABLE … PARTITION OF` locks the whole table. Only the DEFAULT partition is locked, so that no row slips in between the move and the attachment.
 */
export const MAINTAIN_PARTITIONS = `
  CREATE FUNCTION maintain_partitions(moment timestamp with time zone, ahead integer) RETURNS SETOF text
  LANGUAGE plpgsql AS $$
  DECLARE
    parent record;
    month timestamp with time zone;
    name text;
  BEGIN
    SET LOCAL lock_timeout = '5s';
    PERFORM pg_advisory_xact_lock(1763799000);
    FOR parent IN
      SELECT c.relname AS table, a.attname AS key
      FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid AND c.relnamespace = current_schema()::regnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
      WHERE p.partstrat = 'r' ORDER BY c.relname
    LOOP
      FOR month IN EXECUTE format(
        'SELECT date_trunc(''month'', $1, ''UTC'') + make_interval(months => g) FROM generate_series(0, $2) AS g
        UNION (SELECT DISTINCT date_trunc(''month'', %I, ''UTC'') FROM %I LIMIT 12) ORDER BY 1', parent.key, parent.table || '_default') USING moment, ahead
      LOOP
        name := parent.table || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
        CONTINUE WHEN to_regclass(quote_ident(name)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMPRESSION)', name, parent.table);
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent.table || '_default');
        EXECUTE format('WITH moved AS (DELETE FROM %1$I WHERE %2$I >= $1 AND %2$I < $2 RETURNING *) INSERT INTO %3$I SELECT * FROM moved',
          parent.table || '_default', parent.key, name) USING month, month_after(month);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent.table, name, month, month_after(month));
        RETURN NEXT name;
      END LOOP;
    END LOOP;
  END $$`;

/** Beginning of the month after the one that begins at the instant given, in UTC whatever the session's time zone. */
export const MONTH_AFTER = `
  CREATE FUNCTION month_after(month timestamp with time zone) RETURNS timestamp with time zone
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'`;

/**
 * `drop_empty_partitions(before)`: drops the partitions of months that ended before the instant given and hold no row any more; gives their names.
 * A partition that somebody is using is left for the next time.
 */
export const DROP_EMPTY_PARTITIONS = `
  CREATE FUNCTION drop_empty_partitions(before timestamp with time zone) RETURNS SETOF text
  LANGUAGE plpgsql AS $$
  DECLARE
    part record;
    filled boolean;
  BEGIN
    SET LOCAL lock_timeout = '1s';
    PERFORM pg_advisory_xact_lock(1763799000);
    FOR part IN
      SELECT child.relname AS name FROM pg_inherits i
      JOIN pg_partitioned_table p ON p.partrelid = i.inhparent
      JOIN pg_class child ON child.oid = i.inhrelid AND child.relnamespace = current_schema()::regnamespace
      WHERE child.relname ~ '_[0-9]{4}_[0-9]{2}$' AND month_after(to_timestamp(right(child.relname, 7) || '_01 +00', 'YYYY_MM_DD TZH')) <= before
      ORDER BY child.relname
    LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.name) INTO filled;
      CONTINUE WHEN filled;
      BEGIN
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', part.name);
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.name) INTO filled;
        IF NOT filled THEN
          EXECUTE format('DROP TABLE %I', part.name);
          RETURN NEXT part.name;
        END IF;
      EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
        NULL;
      END;
    END LOOP;
  END $$`;
