import type { Engine } from '@liuzhuan/engine';
import { JobQueue, MessageBuffer } from '@liuzhuan/storage';
import { DELIVERY_LOOKUP, ENGINE } from '../../../apps/server/src/persistence/tokens';
import { Telemetry } from '../../../apps/server/src/tracing/telemetry';
import { JobLoop } from '../../../apps/server/src/workers/job-loop';
import { drawing } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(120_000);

const TIMER = '<timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT0.2S</timeDuration></timerEventDefinition>';
const WAITING = drawing('waiting', `<startEvent id="s"/><intermediateCatchEvent id="wait">${TIMER}</intermediateCatchEvent><endEvent id="e"/>`, ['s>wait', 'wait>e']);
/** What PostgreSQL says of a disk without room. */
const FULL = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });

describe('the job loop', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.application.get(JobLoop).onApplicationShutdown();
    await (await office.as('dz-admin')).call('deploy', { body: { resources: [WAITING] } });
  });
  afterAll(() => office.close());

  it('does a job as soon as the database takes it, however often it did not, and counts no attempt', async () => {
    let refusals = 0;
    const failing = new Proxy(office.application.get<Engine>(ENGINE), {
      get(target, name: keyof Engine) {
        if (name === 'fireJob' && refusals < 3) return () => ((refusals += 1), Promise.reject(FULL));
        return target[name];
      },
    });
    const { application } = office;
    const loop = new JobLoop(application.get(JobQueue), application.get(MessageBuffer), failing, application.get(DELIVERY_LOOKUP), application.get(Telemetry));
    const { instance } = await (await office.as('dz-zhifadui-keyuan-1')).call('startInstance', { body: { definition: 'waiting' } });
    loop.onApplicationBootstrap();
    const attempts = async () => (await office.pool.query<{ attempts: number }>('SELECT attempts FROM job WHERE instance = $1', [instance])).rows.map((row) => row.attempts);
    for (let looked = 0; looked < 200 && (await attempts()).length > 0; looked += 1) {
      for (const counted of await attempts()) expect(counted).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await loop.onApplicationShutdown();
    expect([refusals, await attempts()]).toEqual([3, []]);
    expect((await (await office.as('dz-zhifadui-keyuan-1')).call('readInstance', { path: { id: instance } })).status).toBe('completed');
  });
});
