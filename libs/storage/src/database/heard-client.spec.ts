import type { Client } from 'pg';
import { createDataSource } from './create-data-source';
import { newClient } from './new-client';

const ONE = 'postgres://127.0.0.1:5432/office';
const TWO = 'postgres://127.0.0.1:5432,127.0.0.1:5433/office?target_session_attrs=read-write';

const ofPool = (url: string, preparedStatements: boolean): Client => {
  const { extra } = createDataSource(url, { preparedStatements }).options as { extra: { Client: new () => Client } };
  return new extra.Client();
};

describe('a connection that is lost while nobody listens', () => {
  it.each([
    ['of a pool', () => ofPool(ONE, true)],
    ['of a pool behind a pooler', () => ofPool(ONE, false)],
    ['of a pool on several servers', () => ofPool(TWO, true)],
    ['of its own', () => newClient(ONE)],
    ['of its own on several servers', () => newClient(TWO)],
  ])('does not end the process: one %s', (_of, make) => {
    const client = make();
    expect(() => client.emit('error', new Error('terminating connection due to administrator command'))).not.toThrow();
  });
});
