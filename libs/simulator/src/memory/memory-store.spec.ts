import type { ChangeSet, InstanceRecord, UnitOfWork } from '@liuzhuan/engine';
import { asId, asInstant, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { createMemoryStore } from './memory-store';
import { likeJsonb } from './like-jsonb';
import { createMemoryDefinitionStore } from './memory-definition-store';

const at = asInstant('2026-11-23T01:00:00.000Z');
const id = (name: string) => asId<InstanceId>(name);
const targetOf = (name: InstanceId) => ({ kind: 'instance', organisation: asId<OrganisationId>('dz'), instance: name }) as const;
const request = (series: string, instance = 'i') => ({ organisation: asId<never>('dz'), series, pattern: `${series}{n}号`, instance: id(instance), at });

function instance(name: string, revision = 1): InstanceRecord {
  const state = { format: 1, status: 'active', counters: { token: 0, activation: 0, scope: 0 }, scopes: {}, tokens: {}, activations: {}, performers: {} } as const;
  return { id: id(name), organisation: asId('dz'), definition: asId('p:1'), number: '2026-000001', title: '', status: 'active', starter: null, startedAt: at, endedAt: null, endNode: null, revision, state };
}

function changes(record: InstanceRecord, rest: Partial<ChangeSet> = {}): ChangeSet {
  return {
    organisation: record.organisation, instance: record, tasksInserted: [], tasksUpdated: [], jobsInserted: [], jobsEnded: [], jobsDone: [], subscriptionsInserted: [],
    subscriptionsEnded: [], incidentsInserted: [], incidentsResolved: [], history: [], notices: [], numbersVoided: [], documentsLocked: null, ...rest,
  };
}

/** Draws the series one after the other, then writes or refuses. */
function drawing(series: readonly string[], end: 'write' | 'reject'): UnitOfWork<readonly string[]> {
  return {
    target: { kind: 'new', organisation: asId('dz'), instance: id('i') },
    decide(_, draws) {
      const next = series[draws.length];
      if (next !== undefined) return { kind: 'draw', requests: [request(next)] };
      const value = draws.map(({ text, taken }) => `${text}/${taken}`);
      return end === 'write'
        ? { kind: 'write', changes: changes(instance(`i${value.join()}`)), value }
        : { kind: 'reject', rejection: { code: 'no', status: 409, params: {}, message: { zh: '', en: '' }, cure: { zh: '', en: '' } } };
    },
  };
}

describe('createMemoryStore', () => {
  it('draws without gaps: a refused command gives its numbers back, a voided one is not used again', async () => {
    const store = createMemoryStore();
    expect(await store.transact(drawing(['甲', '乙', '甲'], 'write'))).toMatchObject({ value: ['甲1号/1', '乙1号/1', '甲2号/2'] });
    expect((await store.transact(drawing(['甲'], 'reject'))).ok).toBe(false);
    expect(await store.transact(drawing(['甲'], 'write'))).toMatchObject({ value: ['甲3号/3'] });
    const numbersVoided = [{ series: '甲', sequence: 3, at, reason: '写错' }];
    await store.transact({ target: targetOf(id('x')), decide: () => ({ kind: 'write', changes: changes(instance('x'), { numbersVoided }), value: null }) });
    expect(await store.transact(drawing(['甲'], 'write'))).toMatchObject({ value: ['甲4号/3'] });
  });

  it('ends what was there before, and keeps what comes in with the same command', async () => {
    const store = createMemoryStore();
    const job = (name: string) => ({ id: asId<never>(name), organisation: asId<never>('dz'), instance: id('i'), activation: 'a1', node: 'n', kind: 'timer' as const, topic: null, dueAt: at, payload: {}, attempts: 0 });
    const write = (record: InstanceRecord, rest: Partial<ChangeSet>) =>
      store.transact({ target: targetOf(record.id), decide: () => ({ kind: 'write', changes: changes(record, rest), value: null }) });
    await write(instance('i'), { jobsInserted: [job('old')] });
    await write(instance('i', 2), { jobsEnded: [{ activation: 'a1', node: 'n' }], jobsInserted: [job('new')] });
    expect((await store.dueJobs(at, ['timer'])).map((row) => row.id)).toEqual(['new']);
    expect(await store.dueJobs(asInstant('2026-11-23T00:59:59.999Z'), ['timer'])).toEqual([]);
  });

  it('does not let a stale decision through', async () => {
    const store = createMemoryStore();
    const stale = () => store.transact({ target: targetOf(id('i')), decide: () => ({ kind: 'write', changes: changes(instance('i', 2)), value: null }) });
    await expect(stale()).rejects.toThrow('Expected revision 1');
  });

  it('finds decisions that come out differently', async () => {
    const store = createMemoryStore({ decideTwice: true });
    let count = 0;
    await expect(store.transact({ target: targetOf(id('i')), decide: () => ({ kind: 'nothing', value: (count += 1) }) })).rejects.toThrow('same decision');
  });
});

describe('likeJsonb', () => {
  it('orders keys by length, then by bytes, all the way down', () => {
    expect(JSON.stringify(likeJsonb({ bb: 1, a: [{ z: 1, y: { ab: 1, b: 2 } }], aa: null }))).toBe('{"a":[{"y":{"b":2,"ab":1},"z":1}],"aa":null,"bb":1}');
  });
});

describe('createMemoryDefinitionStore', () => {
  it('numbers versions per organisation and keeps ids apart', async () => {
    const store = createMemoryDefinitionStore();
    const save = (organisation: string) => store.save({ organisation: asId(organisation), key: 'p' } as Parameters<typeof store.save>[0]);
    expect([(await save('a')).id, (await save('a')).id, (await save('b')).id]).toEqual(['p:1', 'p:2', 'p:1@b']);
    expect((await store.latest(asId('a'), 'p'))?.id).toBe('p:2');
    expect(store.inForce(asId('b')).map((row) => row.id)).toEqual(['p:1@b']);
  });
});
