import type { Contender, DurableFigures } from './durable';
import type { GrowthFigures, TimerFigures } from './growth';
import type { InMemoryFigures } from './in-memory';
import type { MembersFigures } from './members';
import type { MemoryFigures } from './memory';
import type { ServerFigures } from './server-process';

const ratio = (one: number, other: number) => (one / other).toFixed(2);
const figure = (value: number, digits = 1) => value.toFixed(digits);
const count = (value: number) => value.toLocaleString('en-US');

/** When and on what kind of machine. */
export interface Measured {
  readonly date: string;
  readonly machine: string;
}

/** A part of the figures that is measured and kept by itself. */
export const PARTS = ['memory', 'durable', 'growth', 'server', 'soundness'] as const;
export type Part = (typeof PARTS)[number];

const measuredOn = ({ date, machine }: Measured) => `Measured on ${date}, ${machine}.`;

/** Figures of what happens in memory, as they stand in docs/performance.md: ratios, which hold on other machines too, and this machine's own for orientation. */
export function memoryReport(peers: readonly InMemoryFigures[], memory: readonly MemoryFigures[], members: readonly MembersFigures[], measured: Measured): string {
  const relative = (row: MemoryFigures, key: 'machine' | 'engine') => ratio(row[key], memory[0]?.[key] ?? row[key]);
  return [
    measuredOn(measured),
    '',
    '### Steps in memory, ours ÷ bpmn-engine',
    '',
    '| diagram | our machine ÷ bpmn-engine | our whole engine ÷ bpmn-engine | machine: steps/s | engine: steps/s | bpmn-engine: steps/s |',
    '|---|---:|---:|---:|---:|---:|',
    ...peers.map((row) => `| ${row.diagram} | **${figure(row.ratio)}** | ${figure(row.engineRatio)} | ${figure(row.machine, 0)} | ${figure(row.engine, 0)} | ${figure(row.bpmnEngine, 0)} |`),
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

const CONTENDERS: Readonly<Record<Contender, string>> = {
  ours: 'ours',
  plain: 'plain `pg`',
  reloaded: 'bpmn-engine, state read and saved',
  kept: 'bpmn-engine, state only saved',
};

/** Figures of steps that are committed, beside plain `pg` and bpmn-engine. */
export function durableReport(durable: readonly DurableFigures[], measured: Measured): string {
  const rows = durable.flatMap(({ clients, figures, ratios }) =>
    (Object.keys(CONTENDERS) as Contender[]).flatMap((contender) => {
      const own = figures[contender];
      const ahead = contender === 'ours' ? '' : `**${figure(ratios[contender] ?? Number.NaN, 2)}**`;
      return own ? [`| ${clients} | ${CONTENDERS[contender]} | ${figure(own.rate, 0)} | ${figure(own.p50)} ms | ${figure(own.p99)} ms | ${ahead} |`] : [];
    }),
  );
  const half = durable.flatMap(({ clients, halfLoad }) => (halfLoad ? [`With half of what ${clients} clients can do arriving: ${figure(halfLoad.rate, 0)} steps/s, p50 ${figure(halfLoad.p50)} ms, p99 ${figure(halfLoad.p99)} ms.`] : []));
  return [
    measuredOn(measured),
    '',
    '### Durable steps',
    '',
    '| clients | | steps/s | p50 | p99 | ours ÷ theirs |',
    '|---:|---|---:|---:|---:|---:|',
    ...rows,
    '',
    ...half,
  ].join('\n');
}

/** Figures of full databases. */
export function growthReport(growth: readonly GrowthFigures[], timers: readonly TimerFigures[], measured: Measured): string {
  return [
    measuredOn(measured),
    '',
    '### Steps among many cases, 32 clients',
    '',
    '| cases in the database | steps/s | p50 | p99 | relative to the first row |',
    '|---:|---:|---:|---:|---:|',
    ...growth.map(({ cases, figures: { rate, p50, p99 }, ratio: relative }) => `| ${count(cases)} | ${figure(rate, 0)} | ${figure(p50)} ms | ${figure(p99)} ms | **${figure(relative, 2)}** |`),
    '',
    '### Claiming a due timer among many',
    '',
    '| pending timers | looking and claiming | relative to the first row |',
    '|---:|---:|---:|',
    ...timers.map(({ pending, claim, ratio: relative }) => `| ${count(pending)} | ${figure(claim, 3)} ms | **${figure(relative, 2)}** |`),
  ].join('\n');
}

/** Figures of the server as a process. */
export function serverReport({ firstStart, coldStart, idle, loaded, openCases, kbPerOpenCase }: ServerFigures, measured: Measured): string {
  return [
    measuredOn(measured),
    '',
    '### The server as a process',
    '',
    '| | |',
    '|---|---:|',
    `| first start, on an empty folder: database made, five organisations laid down | ${figure(firstStart)} s |`,
    `| cold start with its database | ${figure(coldStart)} s |`,
    `| memory (RSS) at idle | ${figure(idle, 0)} MB |`,
    `| memory with ${count(openCases)} open cases | ${figure(loaded, 0)} MB |`,
    `| growth for 1,000 open cases | ${figure((kbPerOpenCase * 1000) / 1024)} MB |`,
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
