import type { UnitOfWork } from '@liuzhuan/engine';
import type { Json, OrganisationId } from '@liuzhuan/kernel';
import { OFFICE, sampleChanges, sampleInstance } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage(20);
});
afterAll(() => storage.close());

/** A new case that makes something else of a data store; undefined: it only looks, and the command is refused. */
function writing(name: string, next: (value: Json) => Json | undefined): UnitOfWork<Json> {
  const instance = sampleInstance();
  return {
    target: { kind: 'new', organisation: OFFICE, instance: instance.id },
    decide: ({ dataStores, nextCaseNumber = 0 }) => {
      if (!dataStores) return { kind: 'read', dataStores: [name] };
      const before = dataStores[name] ?? null;
      const value = next(before);
      if (value === undefined) return { kind: 'nothing', value: before };
      const row = { ...instance, number: `2026-${nextCaseNumber}` };
      return { kind: 'write', changes: sampleChanges(row, 1, { dataStoresWritten: [{ name, value }] }), value: before };
    },
  };
}

const plusOne = (value: Json): Json => Number(value ?? 0) + 1;
const valueOf = async (name: string, organisation: OrganisationId = OFFICE) => (await storage.store.dataStores(organisation, [name]))[name];

describe('data stores', () => {
  it('hold nothing until somebody writes, then what was written, order of keys included', async () => {
    expect(await valueOf('fresh')).toBeNull();
    await storage.store.transact(writing('fresh', () => ({ b: 1, a: [2, null] })));
    expect(JSON.stringify(await valueOf('fresh'))).toBe('{"b":1,"a":[2,null]}');
    expect(await valueOf('fresh', 'elsewhere' as OrganisationId)).toBeNull();
  });

  it('lose no update: of commands in one batch, in several lanes and on two nodes each sees what the one before it wrote', async () => {
    const nodes = [storage.storeWith({ lanes: 2, shareFrom: 4 }), storage.storeWith({ lanes: 2, shareFrom: 4 })];
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, index) => nodes[index % 2]?.transact(writing('count', plusOne))));
    expect(outcomes.map((outcome) => outcome?.ok && Number(outcome.value ?? 0)).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, index) => index));
    expect(await valueOf('count')).toBe(60);
  });

  it('may be asked for in any order without waiting for one another in a circle', async () => {
    const both = (names: readonly string[]): UnitOfWork<null> => {
      const instance = sampleInstance();
      return {
        target: { kind: 'new', organisation: OFFICE, instance: instance.id },
        decide: ({ dataStores, nextCaseNumber = 0 }) =>
          dataStores
            ? { kind: 'write', changes: sampleChanges({ ...instance, number: `2026-${nextCaseNumber}` }, 1, { dataStoresWritten: names.map((name) => ({ name, value: plusOne(dataStores[name] ?? null) })) }), value: null }
            : { kind: 'read', dataStores: names },
      };
    };
    const nodes = [storage.storeWith({ lanes: 1 }), storage.storeWith({ lanes: 1 })];
    await Promise.all(Array.from({ length: 20 }, (_, index) => nodes[index % 2]?.transact(both(index % 2 ? ['left', 'right'] : ['right', 'left']))));
    expect([await valueOf('left'), await valueOf('right')]).toEqual([20, 20]);
  });

  it('are left as they were by a command that only looks', async () => {
    await storage.store.transact(writing('looked', () => 7));
    expect(await storage.store.transact(writing('looked', () => undefined))).toEqual({ ok: true, value: 7 });
    expect(await valueOf('looked')).toBe(7);
  });
});
