import { createEngine, type Directory } from '@liuzhuan/engine';
import { asId, type Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from '@liuzhuan/worktime';
import { createCounterIds } from './memory/counter-ids';
import { createMemoryDefinitionStore, type MemoryDefinitionStore } from './memory/memory-definition-store';
import { MemoryRows } from './memory/memory-rows';
import { createMemoryStore, type MemoryStore } from './memory/memory-store';
import { createVirtualClock } from './memory/virtual-clock';
import type { EngineUnderTest } from './scenario/engine-under-test';

export interface SimulationOptions {
  readonly directory: Directory;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** Every stored row goes through JSON between any two steps. */
  readonly throughJson?: boolean;
  /** Every decision is made twice and must be the same. */
  readonly decideTwice?: boolean;
  /** Deploys without trying what the drawing can do to its last state: a draft with a deadlock may be played up to it. */
  readonly unproven?: boolean;
  /** A simulation without cases whose definitions, and the start timers they set, this one begins with: nothing has to be deployed again. */
  readonly like?: Simulation;
}

/** A whole world in memory: the real engine on the memory store and a virtual clock. */
export interface Simulation extends EngineUnderTest {
  readonly cases: MemoryStore;
  readonly definitions: MemoryDefinitionStore;
}

/** Makes a simulation of one organisation. Deploy into it, then run scenarios or give commands. */
export function createSimulation({ directory, calendar, now, throughJson, decideTwice, unproven, like }: SimulationOptions): Simulation {
  const rows = new MemoryRows();
  const definitions = createMemoryDefinitionStore(rows.jobs, like?.definitions.all());
  // Ids count from one again: those taken over must not be given twice.
  for (const job of like?.cases.rows.jobs.values() ?? []) rows.jobs.set(asId(`start-${job.id}`), { ...job, id: asId(`start-${job.id}`) });
  const store = createMemoryStore({ rows, throughJson, decideTwice, definitions });
  const clock = createVirtualClock(now);
  const engine = createEngine({
    store,
    definitions,
    directory: { directory: () => Promise.resolve(directory) },
    calendar: { calendar: () => Promise.resolve(calendar) },
    clock,
    ids: createCounterIds(),
    unproven,
  });
  return { engine, cases: store, definitions, clock, calendar };
}
