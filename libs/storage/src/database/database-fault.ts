/** What an error of the database asks of us. */
export type DatabaseFault =
  /** Deadlock, revision or uniqueness lost to somebody else: the command is decided again. */
  | 'conflict'
  /** The connection is gone or the server is starting: the command is decided again after a pause. */
  | 'unavailable'
  /** A text that PostgreSQL cannot keep (U+0000, half of a surrogate pair): the caller's mistake. */
  | 'text'
  /** A text by which something is looked up and that is longer than an index takes: the caller's mistake. */
  | 'length'
  | 'other';

const CONFLICTS = new Set(['40001', '40P01', '23505', '55P03']);
const TEXTS = new Set(['22P05', '22P02', '22021']);
/** program_limit_exceeded: an index row over a third of a page. */
const LENGTHS = new Set(['54000']);
/** Shutting down, crashed, starting up, idle for too long (in a transaction or not), disk full, out of memory, too many connections, read-only (the connection leads to a standby), and errors of the network. */
const UNAVAILABLE = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '53100', '53200', '53300', '25006', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const LOST = /connection (terminated|error|ended)|not queryable|Connection terminated|client was closed|timeout expired|Query read timeout/i;

/** Sorts an error of a statement or of the connection. */
export function faultOf(error: unknown): DatabaseFault {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string') {
    if (CONFLICTS.has(code)) return 'conflict';
    if (TEXTS.has(code)) return 'text';
    if (LENGTHS.has(code)) return 'length';
    if (UNAVAILABLE.has(code) || code.startsWith('08')) return 'unavailable';
  }
  return typeof message === 'string' && LOST.test(message) ? 'unavailable' : 'other';
}
