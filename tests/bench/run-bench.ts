import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@liuzhuan/storage';
import { type DurableFigures, measureDurable } from './durable';
import { measureMembers } from './members';
import { measureMemory } from './memory';
import { durableReport, memoryReport, type Part, withReport } from './report';

const ROOT = resolve(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/performance.md');
const CLIENTS = [1, 8, 32];

/**
 * `--write` keeps the figures in docs/performance.md; `--only memory` or `--only durable` measures one part; `--quick` takes a tenth of the
 * cases, to see that it runs. The last line is JSON.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } } });
  const scale = values.quick ? 0.1 : 1;
  console.log(machineClass());
  const measured = { date: new Date().toISOString().slice(0, 10), machine: machineClass() };
  const report = (part: Part, text: string): void => {
    console.log(text);
    if (values.write) writeFileSync(DOCUMENT, withReport(readFileSync(DOCUMENT, 'utf8'), part, text));
  };
  const figures: Record<string, unknown> = { ...measured };
  if (values.only !== 'durable') {
    const [memory, members] = [await measureMemory(400 * scale), await measureMembers()];
    Object.assign(figures, { memory, members });
    report('memory', memoryReport(memory, members, measured));
  }
  if (values.only !== 'memory') {
    const durable = await measureServer(scale);
    Object.assign(figures, { durable });
    report('durable', durableReport(durable, measured));
  }
  console.log(JSON.stringify(figures));
}

async function measureServer(scale: number): Promise<readonly DurableFigures[]> {
  const server = await startPostgres({ dataDir: join(ROOT, '.cache/bench'), durable: true, mayMove: true, log: (line) => console.log(line) });
  const durable: DurableFigures[] = [];
  try {
    for (const clients of CLIENTS) durable.push(await measureDurable(server.url, clients, Math.ceil((clients === 1 ? 150 : 400) * scale)));
  } finally {
    await server.stop();
  }
  return durable;
}

/** What kind of machine it is: enough to judge the absolute figures by. */
function machineClass(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${platform()}, Node ${process.versions.node}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
