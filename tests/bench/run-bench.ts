import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@liuzhuan/storage';
import { type DurableFigures, measureDurable } from './durable';
import { measureMemory } from './memory';
import { reportOf, withReport } from './report';

const ROOT = resolve(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/performance.md');
const CLIENTS = [1, 8, 32];

/** `--write` keeps the figures in docs/performance.md; `--quick` takes a tenth of the cases, to see that it runs. The last line is JSON. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, quick: { type: 'boolean' } } });
  const scale = values.quick ? 0.1 : 1;
  console.log(machineClass());
  const memory = await measureMemory(400 * scale);
  const server = await startPostgres({ dataDir: join(ROOT, '.cache/bench'), durable: true, mayMove: true, log: (line) => console.log(line) });
  const durable: DurableFigures[] = [];
  try {
    for (const clients of CLIENTS) durable.push(await measureDurable(server.url, clients, Math.ceil((clients === 1 ? 150 : 400) * scale)));
  } finally {
    await server.stop();
  }
  const measured = { date: new Date().toISOString().slice(0, 10), machine: machineClass() };
  const report = reportOf(memory, durable, measured);
  console.log(report);
  console.log(JSON.stringify({ ...measured, memory, durable }));
  if (values.write) writeFileSync(DOCUMENT, withReport(readFileSync(DOCUMENT, 'utf8'), report));
}

/** What kind of machine it is: enough to judge the absolute figures by. */
function machineClass(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${platform()}, Node ${process.versions.node}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
