import { createMemoryDefinitionStore, createSimulation } from '@liuzhuan/simulator';
import { type ChangeSet, type Clock, createEngine, type Engine } from '@liuzhuan/engine';
import { asInstant, type TaskId } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { PostgresEngineStore } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import type { Pool } from 'pg';
import { uuidIds } from '../../../apps/server/src/bindings/uuid-ids';
import { CLERK, definitionOf, DIRECTORY, NOW, ORGANISATION } from '../measured-process';
import type { Driver, RunningCase } from './driver';

/** Our engine on the store in memory: permission, assignment, due dates, records, history. */
export async function memoryDriver(program: Program): Promise<Driver> {
  const simulation = createSimulation({ directory: DIRECTORY, calendar: buildCalendar(CHINA_CALENDAR), now: NOW });
  const { id } = await simulation.definitions.save(definitionOf(program, NOW));
  return driverOf(simulation.engine, id);
}

/** Our engine on PostgreSQL. `committed` is told what each step wrote. */
export async function durableDriver(program: Program, pool: Pool, committed?: (changes: ChangeSet) => void): Promise<Driver> {
  const clock: Clock = { now: () => asInstant(new Date().toISOString()) };
  const definitions = createMemoryDefinitionStore();
  const calendar = buildCalendar(CHINA_CALENDAR);
  const engine = createEngine({
    store: new PostgresEngineStore(pool, { clock, ...(committed && { committed }) }),
    definitions,
    directory: { directory: () => Promise.resolve(DIRECTORY) },
    calendar: { calendar: () => Promise.resolve(calendar) },
    clock,
    ids: uuidIds,
  });
  const { id } = await definitions.save(definitionOf(program, clock.now()));
  return driverOf(engine, id);
}

function driverOf(engine: Pick<Engine, 'startInstance' | 'completeTask'>, definition: string): Driver {
  const actor = { person: CLERK, organisation: ORGANISATION, roles: ['officer'] as const };
  return {
    async start() {
      const started = await engine.startInstance(actor, { definition });
      if (!started.ok || !started.value) throw new Error(`Expected a case to start but got ${started.ok ? 'none' : started.rejection.code}`);
      return new EngineCase(
        async (task) => {
          const outcome = await engine.completeTask(actor, { task, outcome: 'agree' });
          if (!outcome.ok) throw new Error(`Expected the task to be completed but got ${outcome.rejection.code}`);
          return outcome.value.opened;
        },
        started.value.opened,
      );
    },
  };
}

type Opened = readonly { readonly id: TaskId }[];

class EngineCase implements RunningCase {
  private readonly open: TaskId[];

  constructor(
    private readonly completeTask: (task: TaskId) => Promise<Opened>,
    opened: Opened,
  ) {
    this.open = opened.map(({ id }) => id);
  }

  get isOver(): boolean {
    return this.open.length === 0;
  }

  async complete(): Promise<void> {
    const task = this.open.shift();
    if (task === undefined) throw new Error('Expected an open task but the case is over');
    for (const { id } of await this.completeTask(task)) this.open.push(id);
  }
}
