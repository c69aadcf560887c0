/** A table that becomes partitioned by month: by which instant, its key then and before, and its indexes. */
export interface PartitionedTable {
  readonly table: string;
  readonly by: string;
  readonly key: string;
  readonly keyBefore: string;
  readonly indexes: readonly string[];
  /** Statements behind the rebuilding: what LIKE does not copy. */
  readonly after?: readonly string[];
  readonly afterBack?: readonly string[];
}

const LIKE = 'INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMPRESSION';

/** Statements that make a table partitioned, rows and all: they go to the DEFAULT partition, from which `maintain_partitions` moves them. */
export function partitioned({ table, by, key, indexes, after = [] }: PartitionedTable): readonly string[] {
  return [
    `ALTER TABLE ${table} RENAME TO ${table}_before`,
    `CREATE TABLE ${table} (LIKE ${table}_before ${LIKE}) PARTITION BY RANGE (${by})`,
    `CREATE TABLE ${table}_default PARTITION OF ${table} DEFAULT`,
    ...moved(table, key, indexes),
    ...after,
  ];
}

/** Statements that make it a plain table again. */
export function plain({ table, keyBefore, indexes, afterBack = [] }: PartitionedTable): readonly string[] {
  return [`ALTER TABLE ${table} RENAME TO ${table}_before`, `CREATE TABLE ${table} (LIKE ${table}_before ${LIKE})`, ...moved(table, keyBefore, indexes), ...afterBack];
}

function moved(table: string, key: string, indexes: readonly string[]): readonly string[] {
  return [
    `INSERT INTO ${table} SELECT * FROM ${table}_before`,
    `DROP TABLE ${table}_before`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_pkey PRIMARY KEY (${key})`,
    ...indexes,
  ];
}
