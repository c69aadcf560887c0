import type { Client } from 'pg';
import { HeardClient } from './heard-client';

type Query = Client['query'];

/** A connection that sends no statement under a name: behind a pooler in transaction mode, the next transaction may find itself on another connection. */
export class NamelessClient extends HeardClient {
  override query = ((...args: unknown[]) => {
    const [first, ...rest] = args;
    return (super.query as (...all: unknown[]) => unknown)(isNamed(first) ? { ...first, name: undefined } : first, ...rest);
  }) as Query;
}

function isNamed(query: unknown): query is { readonly name: string } {
  return typeof query === 'object' && query !== null && 'name' in query && !('submit' in query);
}
