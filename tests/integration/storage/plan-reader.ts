import { BEGIN } from '@liuzhuan/storage';
import type { Pool, PoolClient, QueryResult } from 'pg';

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One node of a plan as EXPLAIN (FORMAT JSON) spells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What a plan does that grows with the database. */
export interface PlanCost {
  /** Tables of more than {@link LARGE} rows read from end to end. */
  readonly scanned: readonly string[];
  /** Rows of the largest sort. */
  readonly sorted: number;
  /** Rows read by the hungriest scan, those that a filter threw away included. */
  readonly read: number;
}

/** A table with more rows is large. */
const LARGE = 1_000;

/** A pool that keeps what is sent through it. */
export function recording(pool: Pool): { readonly pool: Pool; readonly sent: SentStatement[] } {
  const sent: SentStatement[] = [];
  const keep = (first: unknown, second: unknown) => {
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as { text: string; values?: unknown });
    if (!/^(BEGIN|COMMIT|ROLLBACK)$/.test(text)) sent.push({ text, values: (values ?? []) as readonly unknown[] });
  };
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, property) {
        const value: unknown = Reflect.get(inner, property);
        if (typeof value !== 'function') return value;
        if (property === 'query') return (...args: unknown[]) => (keep(args[0], args[1]), Reflect.apply(value, inner, args) as unknown);
        if (property === 'connect') return async () => watched((await (Reflect.apply(value, inner, []) as Promise<object>)));
        return value.bind(inner) as unknown;
      },
    });
  return { pool: watched(pool), sent };
}

/** Runs a statement and rolls it back; says what its plan did. */
export async function costOf(pool: Pool, { text, values }: SentStatement): Promise<PlanCost> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const large = await largeTables(client);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, [...values]);
    return measured(rows[0]?.['QUERY PLAN'][0].Plan, large);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** What the plan of a step's statement, made without its parameters and under the settings of a step, scans. */
export async function genericScans(pool: Pool, text: string): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const large = await largeTables(client);
    const { rows } = await explainGeneric<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(client, text, 'FORMAT JSON');
    return measured(rows[0]?.['QUERY PLAN'][0].Plan, large).scanned;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The plan of a statement made without its parameters, inside {@link BEGIN}. (EXPLAIN's own GENERIC_PLAN is not known before PostgreSQL 16.) */
export async function explainGeneric<R extends object>(client: PoolClient, text: string, options: string): Promise<QueryResult<R>> {
  const parameters = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  await client.query(`PREPARE explained AS ${text}`);
  const nulls = parameters === 0 ? '' : `(${Array.from({ length: parameters }, () => 'NULL').join(', ')})`;
  const plan = await client.query<R>(`EXPLAIN (${options}) EXECUTE explained${nulls}`);
  await client.query('DEALLOCATE explained');
  return plan;
}

async function largeTables(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ relname: string }>('SELECT relname FROM pg_class WHERE reltuples > $1', [LARGE]);
  return new Set(rows.map((row) => row.relname));
}

function measured(root: PlanNode | undefined, large: ReadonlySet<string>): PlanCost {
  const nodes = root ? flat(root) : [];
  const relation = (node: PlanNode) => node['Relation Name'] ?? '';
  return {
    scanned: nodes.filter((node) => node['Node Type'] === 'Seq Scan' && large.has(relation(node)) && (node['Actual Loops'] ?? 1) > 0).map(relation),
    sorted: Math.max(0, ...nodes.filter((node) => node['Node Type'] === 'Sort').map((node) => rowsOf(node.Plans?.[0]))),
    read: Math.max(0, ...nodes.filter((node) => node['Relation Name'] !== undefined && node['Node Type'].includes('Scan')).map(rowsOf)),
  };
}

const rowsOf = (node: PlanNode | undefined) =>
  node ? ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * (node['Actual Loops'] ?? 1) : 0;

const flat = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
