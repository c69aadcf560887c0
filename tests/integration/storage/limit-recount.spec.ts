import { randomUUID } from 'node:crypto';
import { type Actor, createEngine, type Directory, type Engine } from '@liuzhuan/engine';
import { asId, asInstant, type InstanceId, type PersonId, type UnitId } from '@liuzhuan/kernel';
import { createMemoryDefinitionStore } from '@liuzhuan/simulator';
import { latestLimitRecount, limitRecount, openLimitRecount, type RecountedCase, runLimitRecount, stopLimitRecount, unfinishedLimitRecounts } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { OFFICE } from './sample-case';
import { openStorage, statementsOf, type StorageHarness } from './storage-harness';

jest.setTimeout(120_000);

/** Monday, 23 November 2026, 09:00. */
const NOW = asInstant('2026-11-23T01:00:00.000Z');
const HER = asId<PersonId>('p1');
const UNIT = asId<UnitId>('section');
const directory: Directory = {
  organisation: OFFICE,
  name: '某单位',
  revision: 1,
  units: [{ id: UNIT, name: '秘书科', parent: null, kind: 'section', order: 1 }],
  persons: [{ id: HER, name: '科员甲', active: true }],
  appointments: [{ person: HER, unit: UNIT, post: '科员', head: true }],
  relations: [],
  absences: [],
};
const ADMIN: Actor = { organisation: OFFICE, roles: ['administrator'], person: HER };

const processOf = (key: string, members: number) => `<definitions id="d" targetNamespace="urn:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1">
  <process id="${key}" name="会签" isExecutable="true">
    <startEvent id="s"/>
    <userTask id="sign" name="会签"><extensionElements><lz:assignment rule="starter" mode="direct"/><lz:due within="3 working days" remindBefore="1 working day"/></extensionElements>
      <multiInstanceLoopCharacteristics lz:collection="for i in 1..${members} return i" lz:element="number" lz:output="number" lz:into="numbers"/>
    </userTask>
    <boundaryEvent id="late" name="催" attachedToRef="sign" cancelActivity="false"><timerEventDefinition><timeDuration>2 working days</timeDuration></timerEventDefinition></boundaryEvent>
    <userTask id="chase" name="催办"><extensionElements><lz:assignment rule="starter" mode="direct"/></extensionElements></userTask>
    <endEvent id="e"/><endEvent id="e2"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="sign"/><sequenceFlow id="f2" sourceRef="sign" targetRef="e"/><sequenceFlow id="f3" sourceRef="late" targetRef="chase"/><sequenceFlow id="f4" sourceRef="chase" targetRef="e2"/>
  </process>
</definitions>`;

let storage: StorageHarness;
let before: Engine;
/** An engine with nothing in memory, of an office that is off on the 24th. */
let after: () => Engine;
beforeAll(async () => {
  storage = await openStorage();
  const definitions = createMemoryDefinitionStore();
  const engineOf = (off: readonly string[]) => {
    const calendar = buildCalendar(CHINA_CALENDAR, { days: off.map((date) => ({ date, kind: 'holiday', name: '机关搬迁', source: '' })) });
    return createEngine({
      store: storage.store,
      definitions,
      directory: { directory: () => Promise.resolve(directory) },
      calendar: { calendar: () => Promise.resolve(calendar) },
      clock: { now: () => NOW },
      ids: { next: () => randomUUID() },
    });
  };
  before = engineOf([]);
  after = () => engineOf(['2026-11-24']);
  for (const [key, members] of [['small', 2], ['large', 1000]] as const) {
    const deployed = await before.deploy(ADMIN, { resources: [{ name: `${key}.bpmn`, kind: 'bpmn', content: processOf(key, members) }] });
    if (!deployed.ok || deployed.value.definitions.length === 0) throw new Error(`Expected ${key} to be deployed but got ${JSON.stringify(deployed)}`);
  }
});
afterAll(() => storage.close());

async function started(key: string): Promise<InstanceId> {
  const outcome = await before.startInstance({ organisation: OFFICE, roles: ['officer'], person: HER }, { definition: asId(`${key}:1`) });
  if (!outcome.ok || !outcome.value) throw new Error(`Expected a case but got ${JSON.stringify(outcome)}`);
  return outcome.value.instance.id;
}

/** How many wait until when, in one case. */
const waiting = (instance: InstanceId) =>
  storage.rows<{ what: string; at: string; count: number }>(
    `SELECT what, to_char(at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS at, count(*)::integer FROM (
      SELECT 'task' AS what, due AS at FROM task WHERE instance = $1 AND status = 'open' UNION ALL SELECT kind, due_at FROM job WHERE instance = $1
    ) w GROUP BY 1, 2 ORDER BY 1, 2`,
    [instance],
  );
const all = (count: number, [due, reminder, timer]: readonly string[]) => [
  { what: 'overdue', at: due, count },
  { what: 'reminder', at: reminder, count },
  { what: 'task', at: due, count },
  // The activity has one, however many members.
  { what: 'timer', at: timer, count: 1 },
];
const BEFORE = ['11-26 01:00', '11-25 01:00', '11-25 01:00'];
const AFTER = ['11-27 01:00', '11-26 01:00', '11-26 01:00'];

describe('counting the limits of a case anew', () => {
  it('reads what waits with one statement more, and nothing is written where nothing moves', async () => {
    const instance = await started('small');
    expect(await waiting(instance)).toEqual(all(2, BEFORE));
    const engine = after();
    // The first one reads the definition.
    await engine.recountLimits(ADMIN, { instance: await started('small') });
    expect(await statementsOf(storage.pool, () => engine.recountLimits(ADMIN, { instance }))).toEqual(['BEGIN', 'load', 'more-jobs', 'write', 'COMMIT']);
    expect(await waiting(instance)).toEqual(all(2, AFTER));
    expect(await statementsOf(storage.pool, () => engine.recountLimits(ADMIN, { instance }))).toEqual(['BEGIN', 'load', 'more-jobs', 'ROLLBACK']);
  });

  it('goes through 1,000 members of a case in pieces', async () => {
    const instance = await started('large');
    expect(await waiting(instance)).toEqual(all(1000, BEFORE));
    const outcome = await after().recountLimits(ADMIN, { instance });
    expect(outcome).toMatchObject({ ok: true, value: { later: 1001, earlier: 0, same: 0, unclear: 0 } });
    expect(await waiting(instance)).toEqual(all(1000, AFTER));
    expect(await storage.rows(`SELECT count(*)::integer AS told FROM history WHERE instance = $1 AND kind LIKE '%recounted'`, [instance])).toEqual([{ told: 1001 }]);
    expect(await before.recountLimits(ADMIN, { instance })).toMatchObject({ ok: true, value: { earlier: 1001 } });
    expect(await waiting(instance)).toEqual(all(1000, BEFORE));
  });
});

describe('a run through all cases', () => {
  const moved: RecountedCase = { earlier: 0, later: 2, same: 1, unclear: 0 };
  const open = async () => {
    const id = randomUUID();
    await openLimitRecount(storage.pool, { organisation: OFFICE, id, startedAt: NOW, startedBy: 'p1', person: HER });
    return id;
  };
  const work = (run: string, recount: () => Promise<RecountedCase>, rest: object = {}) => ({ organisation: OFFICE, run, now: () => NOW, batch: 2, recount, ...rest });
  let cases: number;
  beforeAll(async () => {
    for (let index = 0; index < 5; index += 1) await started('small');
    cases = Number((await storage.rows<{ count: string }>(`SELECT count(DISTINCT instance) FROM task WHERE status = 'open' AND due IS NOT NULL`))[0]?.count);
  });

  it('looks at each case once, and leaves one entry in the audit log', async () => {
    const id = await open();
    const seen: string[] = [];
    const run = await runLimitRecount(storage.pool, { ...work(id, () => Promise.resolve(moved)), recount: (_, instance) => (seen.push(instance), Promise.resolve(moved)) });
    expect(run).toMatchObject({ total: cases, looked: cases, moved: cases, later: 2 * cases, same: cases, failed: 0, finishedAt: NOW });
    expect([seen.length, new Set(seen).size]).toEqual([cases, cases]);
    await runLimitRecount(storage.pool, work(id, () => Promise.reject(new Error('over'))));
    expect(await storage.rows(`SELECT action, data->>'looked' AS looked FROM audit WHERE data->>'run' = $1`, [id])).toEqual([{ action: 'calendar.recount', looked: String(cases) }]);
    expect((await latestLimitRecount(storage.pool, OFFICE))?.startedAt).toBe(NOW);
  });

  it('is gone on with where it was cut off', async () => {
    const id = await open();
    let asked = 0;
    const breaks = () => ((asked += 1) > 3 ? Promise.reject(new Error('cut off')) : Promise.resolve(moved));
    await expect(runLimitRecount(storage.pool, work(id, breaks, { lease: 0 }))).rejects.toThrow('cut off');
    expect(await limitRecount(storage.pool, OFFICE, id)).toMatchObject({ looked: 2, finishedAt: null });
    expect((await unfinishedLimitRecounts(storage.pool)).map((run) => run.id)).toContain(id);
    expect(await runLimitRecount(storage.pool, work(id, () => Promise.resolve(moved)))).toMatchObject({ looked: cases, later: 2 * cases, finishedAt: NOW });
  });

  it('is in one hand at a time, and of two that had the same batch one notes it', async () => {
    const id = await open();
    let other: Promise<unknown> | undefined;
    const slow = async () => {
      other ??= runLimitRecount(storage.pool, work(id, () => Promise.resolve(moved)));
      await other;
      return moved;
    };
    expect(await runLimitRecount(storage.pool, work(id, slow, { lease: 0 }))).toMatchObject({ looked: cases, later: 2 * cases });
    const next = await open();
    const beside = async () => {
      expect(await runLimitRecount(storage.pool, work(next, () => Promise.reject(new Error('not its turn'))))).toMatchObject({ looked: expect.any(Number), finishedAt: null });
      return moved;
    };
    expect(await runLimitRecount(storage.pool, work(next, beside))).toMatchObject({ looked: cases, finishedAt: NOW });
  });

  it('stays with the server that has taken it over when the slow one comes back', async () => {
    const id = await open();
    let release: () => void = () => undefined;
    const longWait = new Promise<void>((resolve) => (release = resolve));
    let [other, held]: [Promise<unknown>?, unknown?] = [];
    const slow = runLimitRecount(
      storage.pool,
      work(id, async () => {
        other ??= runLimitRecount(storage.pool, work(id, quick, { batch: 1 }));
        await longWait;
        return moved;
      }, { lease: 0 }),
    );
    let asked = 0;
    const quick = async () => {
      if ((asked += 1) !== 2) return moved;
      release();
      await slow;
      held = await storage.rows(`SELECT leased_until > now() AS held FROM limit_recount WHERE id = $1`, [id]);
      return moved;
    };
    await slow;
    await other;
    expect(held).toEqual([{ held: true }]);
    expect(await limitRecount(storage.pool, OFFICE, id)).toMatchObject({ looked: cases, later: 2 * cases, finishedAt: NOW });
  });

  it('stops after the batch in hand, and says which cases it could not look at', async () => {
    const id = await open();
    const stopping = async (): Promise<RecountedCase> => {
      await stopLimitRecount(storage.pool, OFFICE, id);
      return 'failed';
    };
    expect(await runLimitRecount(storage.pool, work(id, stopping))).toMatchObject({ stopped: true, looked: 2, failed: 2, moved: 0, finishedAt: NOW });
    const left = await open();
    expect(await runLimitRecount(storage.pool, work(left, () => Promise.resolve(moved), { stop: () => true }))).toMatchObject({ looked: 0, finishedAt: null });
    expect(await runLimitRecount(storage.pool, work(left, () => Promise.resolve(moved)))).toMatchObject({ looked: cases, finishedAt: NOW });
  });
});
