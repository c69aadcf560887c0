import { setTimeout as pause } from 'node:timers/promises';
import { seedDatabase } from '../postgres/seeded-database';
import { LoadOnServers } from './load-on-servers';
import { type Loss, PatroniCluster } from './patroni-cluster';
import { describeWith } from './programs';

jest.setTimeout(1_200_000);

/** In turn. A frozen machine is all that a killed one is, and worse: two losses will do for every day. */
const LOSSES: readonly Loss[] = ['server killed', 'machine frozen', 'machine killed'];
const COUNT = Number(process.env['LIUZHUAN_TEST_FAILOVERS'] ?? 2);
const CASES_AT_ONCE = 8;
const ANSWERS_BETWEEN = 100;
/** The lease of the lost primary (20 s), the election, and the longest pause of a server that waits for its database; the rest is a slow machine. */
const BACK_WITHIN_MS = 90_000;

describeWith(['patroni', 'etcd'], 'a primary with a synchronous standby, lost under load', () => {
  let cluster: PatroniCluster;
  let load: LoadOnServers;
  beforeAll(async () => {
    cluster = await PatroniCluster.start();
    await seedDatabase(cluster.url);
    load = await LoadOnServers.on(cluster.url, CASES_AT_ONCE);
    await load.begin();
  });
  afterAll(async () => {
    await load.stop();
    await cluster.stop();
  });

  it('costs nothing that was answered, and the service comes back by itself', async () => {
    const { ledger } = load;
    const begun = performance.now();
    const losses: { how: Loss; takenOver: number; silence: number }[] = [];
    for (let count = 0; count < COUNT; count += 1) {
      const how = LOSSES[count % LOSSES.length] ?? 'server killed';
      await ledger.more(ANSWERS_BETWEEN);
      await cluster.healthy();
      const from = performance.now();
      const takenOver = await cluster.lose(how);
      await ledger.more(1);
      await cluster.healthy();
      await pause(1_000);
      losses.push({ how, takenOver: Math.round(takenOver), silence: Math.round(ledger.longestSilence(from, performance.now())) });
    }
    await ledger.more(ANSWERS_BETWEEN);
    const { cases, ...findings } = await load.finish(cluster.url);
    const seconds = Math.round((performance.now() - begun) / 1_000);
    if (process.env['LIUZHUAN_TEST_FIGURES']) {
      console.log(JSON.stringify({ seconds, cases, acknowledged: ledger.entries.length, unanswered: ledger.unanswered, refusedForNow: ledger.refusedForNow, losses }, null, 2));
    }
    expect({ ...findings, said: load.said }).toEqual({ lost: [], doubled: [], stuck: [], said: [] });
    expect(cases).toBeGreaterThan(CASES_AT_ONCE);
    for (const { silence } of losses) expect(silence).toBeLessThan(BACK_WITHIN_MS);
  });
});
