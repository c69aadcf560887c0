import { asId } from '@liuzhuan/kernel';
import { AccountRepository, poolOf } from '@liuzhuan/storage';
import { DataSource } from 'typeorm';
import { createApplication } from '../../apps/server/src/create-application';
import { readConfiguration } from '../../apps/server/src/configuration/configuration';
import { hashPassword } from '../../apps/server/src/session/password';
import { createDatabaseFrom, type TestDatabase } from './test-database';

/** Password of every account of a seeded database. */
export const PASSWORD = 'liuzhuan';

/** Accounts beside those of the organisations' own files: another program, and an administrator who is no person. */
const EXTRA_ACCOUNTS = [
  { organisation: 'dz', login: 'dz-service', roles: ['service'] },
  { organisation: 'jyg', login: 'jyg-service', roles: ['service'] },
  { organisation: 'dz', login: 'dz-machine-room', roles: ['administrator'] },
];

/** A database with the organisations of `workflows/` in it: people, accounts, flows. Seeded once a run by the server itself, then copied. */
export function createSeededDatabase(): Promise<TestDatabase> {
  return createDatabaseFrom('liuzhuan_seeded', seedDatabase);
}

/** Migrates a database and puts in what a seeded one holds. */
export async function seedDatabase(url: string): Promise<void> {
  const application = await createApplication({ ...readConfiguration({}), seed: true }, url);
  try {
    await application.init();
    const accounts = new AccountRepository(poolOf(application.get(DataSource)));
    const passwordHash = await hashPassword(PASSWORD);
    for (const { organisation, login, roles } of EXTRA_ACCOUNTS) {
      await accounts.save({ organisation: asId(organisation), login, person: null, passwordHash, roles, active: true });
    }
  } finally {
    await application.close();
  }
}
