import { createEngine, type Directory } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';
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
}

/** A whole world in memory: the real engine on the memory store and a virtual clock. */
export interface Simulation extends EngineUnderTest {
  readonly cases: MemoryStore;
  readonly definitions: MemoryDefinitionStore;
}

/** Makes a simulation of one organisation. Deploy into it, then run scenarios or give commands. */
export function createSimulation({ directory, calendar, now, throughJson, decideTwice }: SimulationOptions): Simulation {
  const rows = new MemoryRows();
  const definitions = createMemoryDefinitionStore(rows.jobs);
  const store = createMemoryStore({ rows, throughJson, decideTwice, definitions });
  const clock = createVirtualClock(now);
  const engine = createEngine({
    store,
    definitions,
    directory: { directory: () => Promise.resolve(directory) },
    calendar: { calendar: () => Promise.resolve(calendar) },
    clock,
    ids: createCounterIds(),
  });
  return { engine, cases: store, definitions, clock, calendar };
}
