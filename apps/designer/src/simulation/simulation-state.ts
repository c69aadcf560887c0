import type { DefinitionRecord } from '@liuzhuan/engine';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { Rehearsal, Scenario, ScenarioBeginning, ScenarioFailure, ScenarioStep, Standing } from '@liuzhuan/simulator';
import type { Files, Stage } from './build-world';

/** A scenario being played, and what came of it. */
export interface Script {
  readonly scenario: Scenario;
  /** Absent while it is played. */
  readonly verdict?: 'as-expected' | ScenarioFailure;
}

/** The simulation of one process: nothing yet, refused by its errors, ready to begin, or running. */
export interface SimulationState {
  readonly phase: 'preparing' | 'refused' | 'ready';
  /** The draft simulated. */
  readonly files?: Files;
  readonly stage?: Stage;
  readonly faults: readonly Diagnostic[];
  /** Called processes that nobody has deployed. */
  readonly missing: readonly string[];
  readonly definition?: DefinitionRecord;
  readonly rehearsal?: Rehearsal;
  readonly standing?: Standing;
  /** Why the last wish was refused. */
  readonly failure?: ScenarioFailure;
  readonly script?: Script;
}

export interface SimulationActions {
  /** Loads a draft; whatever was running is over. */
  prepare(files: Files, stage: Stage): Promise<void>;
  /** Starts a case. */
  begin(beginning: ScenarioBeginning): Promise<boolean>;
  /** Takes a step; false when it was refused. */
  take(step: ScenarioStep): Promise<boolean>;
  undo(): Promise<void>;
  /** Back to the start form. */
  reset(): void;
  /** Starts a scenario to be played. */
  load(scenario: Scenario): Promise<boolean>;
  /** Plays the next step of the scenario, or compares its end; false when there is nothing more to play. */
  playOn(): Promise<boolean>;
  leaveScript(): void;
}

/** Whether the steps taken are still those of the script. */
export function isOnScript({ rehearsal, script }: Pick<SimulationState, 'rehearsal' | 'script'>): boolean {
  return !!script && !!rehearsal && rehearsal.taken.every(({ step }, index) => step === script.scenario.steps[index]);
}
