import { newClient } from '../database/new-client';

/** The outcome of trying one connection. `code` is an SQLSTATE or a system error code. */
export type Probe = { readonly answered: true; readonly dataDirectory: string } | { readonly answered: false; readonly code: string; readonly reason: string };

const TIMEOUT_MS = 3_000;

/** Connects once, asks the server which folder it serves, and disconnects. Never throws. */
export async function probe(url: string): Promise<Probe> {
  const client = newClient(url, { connectionTimeoutMillis: TIMEOUT_MS, query_timeout: TIMEOUT_MS });
  try {
    await client.connect();
    // The setting is for administrators only: an external server may keep it to itself.
    const { rows } = await client.query<{ folder: string | null }>(
      "SELECT CASE WHEN pg_has_role('pg_read_all_settings', 'MEMBER') THEN current_setting('data_directory') END AS folder",
    );
    return { answered: true, dataDirectory: rows[0]?.folder ?? '' };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { answered: false, code: code ?? '', reason: message || code || String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
