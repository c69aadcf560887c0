import { between, type Random, randomFrom, weighted } from './random';

/** Something that goes wrong. `node` counts from 0; times are milliseconds. */
export type Fault =
  /** SIGKILL of a server process. */
  | { readonly kind: 'kill-node'; readonly node: number }
  /** SIGKILL of the postmaster and every process it started. */
  | { readonly kind: 'kill-postgres' }
  /** SIGKILL of one process that serves a connection: PostgreSQL then ends all others and recovers. */
  | { readonly kind: 'kill-backend'; readonly which: number }
  /** SIGSTOP of a server process, SIGCONT later. */
  | { readonly kind: 'pause-node'; readonly node: number; readonly for: number }
  /** `pg_terminate_backend` for about this share of the connections. */
  | { readonly kind: 'terminate'; readonly share: number }
  /** All connections between a node and the database are reset. */
  | { readonly kind: 'cut'; readonly node: number }
  /** Nothing passes between a node and the database for a while; then it goes on, or is cut. */
  | { readonly kind: 'stall'; readonly node: number; readonly for: number; readonly thenCut: boolean }
  /** The node's half of its connections is closed in order; answers on their way get lost or not. */
  | { readonly kind: 'half-close'; readonly node: number }
  /** Every packet between a node and the database is late. */
  | { readonly kind: 'late'; readonly node: number; readonly for: number; readonly by: number }
  /** SIGSTOP of the processes that write to disk in PostgreSQL's background (WAL writer, checkpointer, background writer). */
  | { readonly kind: 'pause-writers'; readonly for: number }
  /** Each flush of PostgreSQL to its disk takes so many milliseconds longer. */
  | { readonly kind: 'slow-disk'; readonly for: number; readonly by: number }
  /** A node's clock is off by so much from now on. */
  | { readonly kind: 'clock'; readonly node: number; readonly by: number }
  /** No byte is left on the database's disk. */
  | { readonly kind: 'full-disk'; readonly for: number };

/** A fault and when: after a pause, and after so many commands have been answered since the last one. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly pause: number;
  readonly answers: number;
}

export const KILLS: ReadonlySet<Fault['kind']> = new Set(['kill-node', 'kill-postgres', 'kill-backend']);

type Choice = (random: Random, nodes: number) => Fault;
const node = (random: Random, nodes: number) => between(random, 0, nodes - 1);

/** How often each fault comes, and how long it takes. Seven of ten are kills. */
const CHOICES: readonly { readonly weight: number; readonly value: Choice }[] = [
  { weight: 56, value: (random, nodes) => ({ kind: 'kill-node', node: node(random, nodes) }) },
  { weight: 7, value: () => ({ kind: 'kill-postgres' }) },
  { weight: 7, value: (random) => ({ kind: 'kill-backend', which: between(random, 0, 1_000) }) },
  { weight: 5, value: (random, nodes) => ({ kind: 'pause-node', node: node(random, nodes), for: between(random, 200, 8_000) }) },
  { weight: 5, value: (random) => ({ kind: 'terminate', share: 0.1 + 0.9 * random() }) },
  { weight: 4, value: (random, nodes) => ({ kind: 'cut', node: node(random, nodes) }) },
  { weight: 4, value: (random, nodes) => ({ kind: 'stall', node: node(random, nodes), for: between(random, 200, 6_000), thenCut: random() < 0.5 }) },
  { weight: 3, value: (random, nodes) => ({ kind: 'half-close', node: node(random, nodes) }) },
  { weight: 3, value: (random, nodes) => ({ kind: 'late', node: node(random, nodes), for: between(random, 1_000, 5_000), by: between(random, 5, 60) }) },
  { weight: 2, value: (random) => ({ kind: 'pause-writers', for: between(random, 500, 3_000) }) },
  { weight: 2, value: (random) => ({ kind: 'slow-disk', for: between(random, 1_000, 6_000), by: between(random, 10, 400) }) },
  { weight: 3, value: (random, nodes) => ({ kind: 'clock', node: node(random, nodes), by: between(random, -30_000, 20_000) }) },
  { weight: 1, value: (random) => ({ kind: 'full-disk', for: between(random, 300, 2_500) }) },
];

/** The plan of a run: the same for the same numbers, whatever the machine does. It holds exactly so many kills, and ends with one. */
export function planFaults(seed: number, kills: number, nodes: number): readonly PlannedFault[] {
  const random = randomFrom(seed);
  const plan: PlannedFault[] = [];
  for (let planned = 0; planned < kills; ) {
    const fault = weighted(random, CHOICES)(random, nodes);
    if (KILLS.has(fault.kind)) planned += 1;
    plan.push({ fault, pause: between(random, 50, 900), answers: between(random, 0, 8) });
  }
  return plan;
}
