import type { DurableFigures } from './durable';
import type { MemoryFigures } from './memory';

const ratio = (one: number, other: number) => (one / other).toFixed(2);
const figure = (value: number, digits = 1) => value.toFixed(digits);

/** The figures as they stand in docs/performance.md: ratios, which hold on other machines too, and this machine's own for orientation. */
export function reportOf(memory: readonly MemoryFigures[], durable: readonly DurableFigures[]): string {
  const base = memory[0];
  return [
    '### CPU time per completed task, in memory',
    '',
    '| user tasks in the process | machine alone | whole engine | machine, relative to the first row | engine, relative to the first row |',
    '|---:|---:|---:|---:|---:|',
    ...memory.map(
      ({ tasks, machine, engine }) =>
        `| ${tasks} | ${figure(machine, 3)} ms | ${figure(engine, 3)} ms | ${ratio(machine, base?.machine ?? machine)} | ${ratio(engine, base?.engine ?? engine)} |`,
    ),
    '',
    '### Durable steps, ours ÷ plain `pg`',
    '',
    '| clients | steps per second | p50 | p99 |',
    '|---:|---:|---:|---:|',
    ...durable.map(({ clients, ours, plain }) => `| ${clients} | **${ratio(ours.rate, plain.rate)}** | ${ratio(ours.p50, plain.p50)} | ${ratio(ours.p99, plain.p99)} |`),
    '',
    'On the machine of the last run:',
    '',
    '| clients | ours: steps/s | p50 | p99 | plain `pg`: steps/s | p50 | p99 |',
    '|---:|---:|---:|---:|---:|---:|---:|',
    ...durable.map(({ clients, ours, plain }) => `| ${clients} | ${[ours, plain].map(({ rate, p50, p99 }) => `${figure(rate, 0)} | ${figure(p50)} ms | ${figure(p99)} ms`).join(' | ')} |`),
  ].join('\n');
}

const BEGIN = '<!-- figures: npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/** Puts a report between the marks of a document. */
export function withReport(document: string, report: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`Expected the marks "${BEGIN}" and "${END}" in the document but they are not there`);
  return `${before}${BEGIN}\n\n${report}\n\n${END}${after}`;
}
