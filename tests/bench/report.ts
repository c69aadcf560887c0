import type { DurableFigures } from './durable';
import type { MemoryFigures } from './memory';

const ratio = (one: number, other: number) => (one / other).toFixed(2);
const figure = (value: number, digits = 1) => value.toFixed(digits);

/** When and on what kind of machine. */
export interface Measured {
  readonly date: string;
  readonly machine: string;
}

/** The figures as they stand in docs/performance.md: ratios, which hold on other machines too, and this machine's own for orientation. */
export function reportOf(memory: readonly MemoryFigures[], durable: readonly DurableFigures[], { date, machine }: Measured): string {
  const relative = (row: MemoryFigures, key: 'machine' | 'engine') => ratio(row[key], memory[0]?.[key] ?? row[key]);
  return [
    `Measured on ${date}, ${machine}.`,
    '',
    '### CPU time per completed task, in memory',
    '',
    '| nodes of the diagram | XState `transition` alone | machine (`step`) | whole engine | machine, relative to the first row | engine, relative to the first row |',
    '|---:|---:|---:|---:|---:|---:|',
    ...memory.map((row) => `| ${row.nodes} | ${[row.xstate, row.machine, row.engine].map((value) => `${figure(value, 3)} ms`).join(' | ')} | ${relative(row, 'machine')} | ${relative(row, 'engine')} |`),
    '',
    '### Durable steps, ours ÷ plain `pg`',
    '',
    '| clients | steps per second | p50 | p99 |',
    '|---:|---:|---:|---:|',
    ...durable.map(({ clients, ours, plain }) => `| ${clients} | **${ratio(ours.rate, plain.rate)}** | ${ratio(ours.p50, plain.p50)} | ${ratio(ours.p99, plain.p99)} |`),
    '',
    'On this machine:',
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
