import type { DurableFigures } from './durable';
import type { GrowthFigures, TimerFigures } from './growth';
import type { InMemoryFigures } from './in-memory';
import type { ServerFigures } from './server-process';

/** What a run has measured; a part that was left out is absent. */
export interface Results {
  readonly peers?: readonly InMemoryFigures[];
  readonly durable?: readonly DurableFigures[];
  readonly growth?: readonly GrowthFigures[];
  readonly timers?: readonly TimerFigures[];
  readonly server?: ServerFigures;
}

/**
 * The figures that others judge by: ratios of what was run in turn, and milliseconds. In memory, the diagram on which we are the least ahead counts, and the
 * machine, which does what bpmn-engine does; durably, bpmn-engine reads the case's state for each step as we do.
 */
export function closingLine({ peers, durable, growth, timers, server }: Results): Readonly<Record<string, number>> {
  const one = durable?.find(({ clients }) => clients === 1);
  const many = durable?.find(({ clients }) => clients === 32);
  const figures: Readonly<Record<string, number | undefined>> = {
    steps_vs_plain_sql_32: many?.ratios.plain,
    steps_vs_bpmn_engine: many?.ratios.reloaded,
    inmemory_vs_bpmn_engine: peers && Math.min(...peers.map(({ ratio }) => ratio)),
    p50_ms_1: one?.figures.ours?.p50,
    p99_ms_32: many?.figures.ours?.p99,
    rate_1m_vs_1k: growth?.at(-1)?.ratio,
    timer_1m_vs_1k: timers?.at(-1)?.ratio,
    kb_per_open_case: server?.kbPerOpenCase,
  };
  return Object.fromEntries(Object.entries(figures).flatMap(([name, value]) => (value === undefined ? [] : [[name, Number(value.toPrecision(4))]])));
}
