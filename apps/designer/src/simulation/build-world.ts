import type { ResourceDto } from '@liuzhuan/contract';
import type { Directory } from '@liuzhuan/engine';
import { type Diagnostic, fail, type Instant, ok, type Result } from '@liuzhuan/kernel';
import { createSimulation, type Simulation } from '@liuzhuan/simulator';
import type { WorkCalendar } from '@liuzhuan/worktime';

/** The office a draft is tried out in. */
export interface Stage {
  readonly directory: Directory;
  readonly calendar: WorkCalendar;
  /** When the simulated world begins. */
  readonly now: Instant;
}

/** The files of one process. */
export type Files = readonly ResourceDto[];

/**
 * A world with the draft deployed, after the processes it calls. Read and compiled as the server does, errors are the answer; what it can do is proven on another tab.
 * @param called files of the called processes, those first that call nothing themselves
 */
export async function buildWorld(draft: Files, called: readonly Files[], { directory, calendar, now }: Stage): Promise<Result<Simulation, readonly Diagnostic[]>> {
  const world = createSimulation({ directory, calendar, now, unproven: true });
  for (const resources of [...called, draft]) {
    const outcome = await world.engine.deploy({ organisation: directory.organisation, roles: ['designer'] }, { resources });
    if (!outcome.ok) return fail([]);
    const errors = outcome.value.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && resources === draft) return fail(errors);
  }
  return ok(world);
}
