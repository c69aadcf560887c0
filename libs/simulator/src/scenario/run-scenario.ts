import type { EngineUnderTest } from './engine-under-test';
import { Playthrough } from './playthrough';
import type { Scenario } from './scenario';
import { failureOf, type ScenarioFailure } from './scenario-failure';
import type { Stage } from './stage';
import type { ScenarioTraceEntry } from './trace';

export interface ScenarioResult {
  readonly trace: readonly ScenarioTraceEntry[];
  /** Absent when everything went as written. */
  readonly failure?: ScenarioFailure;
  readonly cases: Stage['cases'];
}

/** Plays a scenario on an engine that has its definitions, and tells what happened. Stops at the first thing that is not as written. */
export async function runScenario(scenario: Scenario, world: EngineUnderTest): Promise<ScenarioResult> {
  const playthrough = new Playthrough(scenario, world);
  let step = -1;
  const playing = async () => {
    await playthrough.begin();
    for (const entry of scenario.steps) {
      step += 1;
      await playthrough.take(entry);
    }
    step += 1;
    await playthrough.finish(scenario.end);
  };
  const failure = await failureOf(playing, () => step);
  const { trace, cases } = playthrough.stage;
  return failure ? { trace, cases, failure } : { trace, cases };
}
