import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@liuzhuan/storage';
import { closingLine, type Results } from './closing-line';
import { Databases } from './databases';
import { measureDurable } from './durable';
import { EXTENTS, type ExtentName } from './extents';
import { measureGrowth, measureTimers } from './growth';
import { measureInMemory } from './in-memory';
import { measureMembers } from './members';
import { measureMemory } from './memory';
import { measurePeer } from './peer';
import { durableReport, growthReport, memoryReport, type Measured, type Part, PARTS, serverReport, withReport } from './report';
import { measureServerProcess } from './server-process';
import { measureSoundness, soundnessReport } from './soundness';

const ROOT = resolve(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/performance.md');
const CACHE = join(ROOT, '.cache/bench');
const FIGURES = join(CACHE, 'figures.json');

const begun = Date.now();
/** Progress goes to stderr: on stdout stand the tables, and the closing line last. */
const said = (line: string): void => console.error(`${Math.round((Date.now() - begun) / 1000)} s  ${line}`);

/** Measures a part, adds to the results and gives its report. */
const MEASURE: Readonly<Record<Part, (results: Results & Record<string, unknown>, extent: (typeof EXTENTS)[ExtentName], measured: Measured) => Promise<string>>> = {
  async memory(results, { memory }, measured) {
    const peers = await measureInMemory(memory.rounds, memory.seconds);
    const [tasks, members] = [await measureMemory(Math.ceil(memory.cases / 4)), await measureMembers()];
    Object.assign(results, { peers, tasks, members });
    return memoryReport(peers, tasks, members, measured);
  },
  async durable(results, { durable }, measured) {
    const figures = await onServer((databases) => measureDurable(databases, durable, said));
    Object.assign(results, { durable: figures });
    return durableReport(figures, measured);
  },
  async growth(results, { growth }, measured) {
    const [timers, cases] = await onServer(async (databases) => [
      await measureTimers(databases, growth.sizes.filter((_size, at) => at % 2 === 0), growth.claims),
      await measureGrowth(databases, growth.sizes, growth, said),
    ] as const);
    Object.assign(results, { timers, growth: cases });
    return growthReport(cases, timers, measured);
  },
  async server(results, { server }, measured) {
    const figures = await measureServerProcess(join(CACHE, 'server'), server.cases, said);
    Object.assign(results, { server: figures });
    return serverReport(figures, measured);
  },
  soundness: async (_results, _extent, measured) => soundnessReport(await measureSoundness(), measured),
};

/**
 * `--short`: under ten minutes, without full databases and the server's process. `--quick`: only to see that everything runs. `--only PART`: one part. `--write` keeps the
 * figures in docs/performance.md. A part that fails leaves its figures out, and the exit code is 1. `--peer DIALECT --at URL`: another engine by HTTP (README.md). The last line is JSON.
 */
async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { short: flag, quick: flag, write: flag, only: text, peer: text, at: text, authorization: text, clients: text, seconds: text } });
  if (values.peer !== undefined) return console.log(JSON.stringify(await measurePeer({ ...values, peer: values.peer })));
  const extent = EXTENTS[values.quick ? 'quick' : values.short ? 'short' : 'long'];
  const parts: readonly Part[] = values.only === undefined ? extent.parts : PARTS.filter((part) => part === values.only);
  if (parts.length === 0) throw new Error(`--only takes one of ${PARTS.join(', ')}`);
  const measured = { date: new Date().toISOString().slice(0, 10), machine: machineClass() };
  const results: Results & Record<string, unknown> = {};
  mkdirSync(CACHE, { recursive: true });
  for (const part of parts) {
    said(part);
    try {
      const report = await MEASURE[part](results, extent, measured);
      console.log(`${report}\n`);
      if (values.write) writeFileSync(DOCUMENT, withReport(readFileSync(DOCUMENT, 'utf8'), part, report));
    } catch (error) {
      // The other parts take long, and are measured all the same.
      console.error(error);
      process.exitCode = 1;
    }
  }
  writeFileSync(FIGURES, JSON.stringify({ ...measured, ...results }, null, 2));
  said(`done; all figures are in ${FIGURES}`);
  console.log(JSON.stringify(closingLine(results)));
}

async function onServer<R>(work: (databases: Databases) => Promise<R>): Promise<R> {
  const server = await startPostgres({ dataDir: CACHE, durable: true, mayMove: true, log: said });
  try {
    const databases = await Databases.on(server.url);
    try {
      return await work(databases);
    } finally {
      await databases.close();
    }
  } finally {
    await server.stop();
  }
}

/** What kind of machine it is: enough to judge the absolute figures by. */
function machineClass(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${platform()}, Node ${process.versions.node}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
