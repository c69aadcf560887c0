import type { DurableFigures } from './durable';
import type { MembersFigures } from './members';
import type { MemoryFigures } from './memory';

const ratio = (one: number, other: number) => (one / other).toFixed(2);
const figure = (value: number, digits = 1) => value.toFixed(digits);

/** When and on what kind of machine. */
export interface Measured {
  readonly date: string;
  readonly machine: string;
}

/** A part of the figures that is measured and kept by itself. */
export type Part = 'memory' | 'durable';

/** Figures of what happens in memory, as they stand in docs/performance.md: ratios, which hold on other machines too, and this machine's own for orientation. */
export function memoryReport(memory: readonly MemoryFigures[], members: readonly MembersFigures[], { date, machine }: Measured): string {
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
    '### Members of one multi-instance activity, all open at once',
    '',
    '| members | all of them completed | per member | relative to the first row | bytes of the pieces one completion changes | bytes of the whole case |',
    '|---:|---:|---:|---:|---:|---:|',
    ...members.map((row) => `| ${row.members} | ${figure(row.total, 0)} ms | ${figure(row.total / row.members, 3)} ms | ${ratio(row.total / row.members, (members[0]?.total ?? 1) / (members[0]?.members ?? 1))} | ${row.changed} | ${row.whole} |`),
  ].join('\n');
}

/** Figures of steps that are committed, beside plain `pg`. */
export function durableReport(durable: readonly DurableFigures[], { date, machine }: Measured): string {
  return [
    `Measured on ${date}, ${machine}.`,
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

/** Puts the report of a part between its marks in a document. */
export function withReport(document: string, part: Part, report: string): string {
  const begin = `<!-- figures: npm run bench -- --only ${part} --write -->`;
  const end = `<!-- end of figures: ${part} -->`;
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`Expected the marks "${begin}" and "${end}" in the document but they are not there`);
  return `${before}${begin}\n\n${report}\n\n${end}${after}`;
}
