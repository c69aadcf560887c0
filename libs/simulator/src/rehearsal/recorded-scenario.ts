import type { Scenario, ScenarioStep } from '../scenario/scenario';
import type { Rehearsal, TakenStep } from './rehearsal';

/**
 * The way gone as a scenario that can be played again: after the start and after every step the open tasks that have to be there, and at
 * last the end event reached.
 */
export function recordedScenario(rehearsal: Rehearsal, name: string): Scenario {
  const { beginning, openedByStart, taken, cases, world } = rehearsal;
  const steps = taken.flatMap(({ step, tasks }, index): readonly ScenarioStep[] => [step, ...expected(step, tasks, taken[index + 1]?.step)]);
  const [main] = cases;
  const end = main === undefined ? undefined : (world.cases.rows.instances.get(main)?.endNode ?? undefined);
  const opening = expected(undefined, openedByStart, taken[0]?.step);
  return { ...beginning, name, steps: [...opening, ...steps], ...(end !== undefined && { end }) };
}

/** What the author expects already is not written twice. */
function expected(step: ScenarioStep | undefined, tasks: TakenStep['tasks'], next: ScenarioStep | undefined): readonly ScenarioStep[] {
  const isSaid = [step, next].some((other) => other !== undefined && 'expect' in other);
  return isSaid ? [] : [{ expect: { tasks } }];
}
