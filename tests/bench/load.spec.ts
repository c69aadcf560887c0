import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './drivers/driver';
import { load } from './load';

/** Cases of three steps, and the most that were under way at once. */
function counted(stepMs: number): Driver & { most: number; cases: number } {
  let now = 0;
  const step = async () => {
    driver.most = Math.max(driver.most, (now += 1));
    await pause(stepMs);
    now -= 1;
  };
  const driver = {
    most: 0,
    cases: 0,
    async start() {
      driver.cases += 1;
      let left = 2;
      await step();
      return {
        get isOver() {
          return left === 0;
        },
        async complete() {
          left -= 1;
          await step();
        },
      };
    },
  };
  return driver;
}

describe('load', () => {
  it('plays whole cases with as many clients as asked for', async () => {
    const driver = counted(2);
    const sample = await load(driver, { clients: 3, seconds: 0.1 });
    expect(driver.most).toBe(3);
    expect(sample.durations).toHaveLength(driver.cases * 3);
    expect(sample.seconds).toBeGreaterThanOrEqual(0.1);
  });

  it('counts the time a step waits for a client when steps arrive at their own rate', async () => {
    const sample = await load(counted(20), { clients: 1, seconds: 0.3, rate: 100 });
    expect(Math.max(...sample.durations)).toBeGreaterThan(60);
  });

  it('lets no more arrive than asked for', async () => {
    const { durations, seconds } = await load(counted(1), { clients: 8, seconds: 0.4, rate: 50 });
    expect(durations.length / seconds).toBeLessThan(60);
  });
});
