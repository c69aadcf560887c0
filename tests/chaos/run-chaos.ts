import { parseArgs } from 'node:util';
import { type ChaosSettings, runChaos } from './chaos-run';

const HELP = `npm run chaos -- --kills N --seed S [--minutes M] [--nodes K] [--cases C]`;

/** Progress goes to standard error; the closing line, one JSON object, is all that is on standard output. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '0' }, nodes: { type: 'string', default: '3' }, cases: { type: 'string', default: '16' } },
  });
  const log = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
  const [kills, seed, minutes, nodes, atOnce] = [values.kills, values.seed, values.minutes, values.nodes, values.cases].map(numberOf);
  const left = new Promise<never>((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`left by ${signal}`)));
  });
  const { result, findings, made } = await runChaos({ kills, seed, minutes, nodes, atOnce, log, left } as ChaosSettings);
  log([...made].map(([kind, count]) => `${kind} ${count}`).join(', '));
  for (const [kind, lines] of Object.entries(findings) as [string, readonly string[]][]) for (const line of lines) log(`${kind}: ${line}`);
  console.log(JSON.stringify(result));
  process.exitCode = result.lost + result.doubled + result.stuck === 0 ? 0 : 1;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`Expected a number but got ${text}\n${HELP}`);
  return value;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
