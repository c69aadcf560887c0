import { existsSync } from 'node:fs';
import { runChaos } from './chaos-run';

jest.setTimeout(600_000);

const onLinux = existsSync('/proc/self/stat') ? describe : describe.skip;

/** The short form of `npm run chaos`. */
onLinux('servers and database that die under load', () => {
  it('lose nothing that was acknowledged, double nothing, and every case comes to its end', async () => {
    const lines: string[] = [];
    const { result, findings } = await runChaos({ kills: 12, seed: 4, nodes: 2, atOnce: 6, minutes: 0, log: (line) => lines.push(line) });
    if (result.lost + result.doubled + result.stuck > 0) console.error(lines.join('\n'));
    expect(findings).toEqual({ lost: [], doubled: [], stuck: [] });
    expect(result).toMatchObject({ kills: 12, lost: 0, doubled: 0, stuck: 0 });
    expect(result.acknowledged).toBeGreaterThan(50);
  });
});
