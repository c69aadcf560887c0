import type { Directory, Resource } from '@liuzhuan/engine';
import { asId, asInstant } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { createSimulation, type Simulation } from '../create-simulation';
import { runScenario, type ScenarioResult } from '../scenario/run-scenario';
import type { Scenario, ScenarioStep } from '../scenario/scenario';
import { OFFICE } from './office';
import { checkRows } from './rows-match';

/** A simulation with the given files deployed. Throws when a file has an error. */
export async function simulationOf(resources: readonly Resource[], directory: Directory = OFFICE): Promise<Simulation> {
  const simulation = createSimulation({ directory, calendar: buildCalendar(CHINA_CALENDAR), now: asInstant('2026-11-23T01:00:00.000Z'), throughJson: true, decideTwice: true });
  const outcome = await simulation.engine.deploy({ organisation: asId('dz'), roles: ['designer'] }, { resources });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejection));
  const errors = outcome.value.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, location, message }) => `${code} ${JSON.stringify(location)} ${message.en}`).join('\n'));
  return simulation;
}

/** A scenario of process `p`, started by a clerk on Monday, 23 November 2026, 09:00. */
export function scenarioOf(steps: readonly ScenarioStep[], rest: Partial<Scenario> = {}): Scenario {
  return { name: 'test', definition: 'p', organisation: 'dz', now: '2026-11-23T09:00:00+08:00', start: { by: 'clerk-a' }, steps, ...rest };
}

/** Plays a scenario and fails when it does not go as written, or when rows and snapshot part after any command. */
export async function played(world: Simulation, scenario: Scenario): Promise<ScenarioResult> {
  const betweenSteps = async () => {
    await checkRows(world);
    return undefined;
  };
  const result = await runScenario(scenario, { ...world, betweenSteps });
  if (result.failure) throw new Error(`Step ${result.failure.step}: ${result.failure.message} ${JSON.stringify(result.failure.details)}`);
  return result;
}
