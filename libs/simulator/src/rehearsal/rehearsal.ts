import type { TaskRecord } from '@liuzhuan/engine';
import type { Simulation } from '../create-simulation';
import { Playthrough, type ScenarioBeginning } from '../scenario/playthrough';
import type { Expectation, ScenarioStep } from '../scenario/scenario';
import { failureOf, type ScenarioFailure } from '../scenario/scenario-failure';
import type { ScenarioTrace } from '../scenario/trace';

export interface RehearsalOptions {
  /** A fresh world with the definitions deployed and no case in it. Asked for again whenever steps are taken back. */
  readonly world: () => Promise<Simulation>;
  readonly beginning: ScenarioBeginning;
}

/** A step as it was taken, and the open tasks it left. */
export interface TakenStep {
  readonly step: ScenarioStep;
  readonly tasks: NonNullable<Expectation['tasks']>;
}

/**
 * A case tried out by hand: the steps taken are a scenario in the making. Taking back the last one plays the others again in a fresh
 * world, which comes to the same: nothing but the steps decides what happens.
 */
export class Rehearsal {
  private readonly steps: TakenStep[] = [];
  private firstTasks: TakenStep['tasks'] = [];

  private constructor(
    private readonly options: RehearsalOptions,
    private current: { readonly world: Simulation; readonly playthrough: Playthrough },
  ) {}

  /** Starts the case. A failure says why it could not be started. */
  static async open(options: RehearsalOptions): Promise<Rehearsal | ScenarioFailure> {
    const rehearsal = new Rehearsal(options, await fresh(options));
    return (await rehearsal.beginHere()) ?? rehearsal;
  }

  get beginning(): ScenarioBeginning {
    return this.options.beginning;
  }

  /** The world as the steps have left it. */
  get world(): Simulation {
    return this.current.world;
  }

  /** Open tasks after the start. */
  get openedByStart(): TakenStep['tasks'] {
    return this.firstTasks;
  }

  get taken(): readonly TakenStep[] {
    return this.steps;
  }

  /** The case started, then those its steps have begun or reached. */
  get cases(): Playthrough['stage']['cases'] {
    return this.current.playthrough.stage.cases;
  }

  get trace(): ScenarioTrace {
    return this.current.playthrough.stage.trace;
  }

  /** Takes a step. One that fails leaves everything as it was. */
  async take(step: ScenarioStep): Promise<ScenarioFailure | undefined> {
    const before = this.trace.length;
    const failure = await failureOf(() => this.current.playthrough.take(step), () => this.steps.length);
    if (!failure) this.steps.push({ step, tasks: this.openTasks() });
    else if (this.trace.length !== before) await this.playAgain();
    return failure;
  }

  /** Takes the last step back. */
  async undo(): Promise<void> {
    this.steps.pop();
    await this.playAgain();
  }

  /** Compares the end reached with the one expected. */
  async finish(end: string | undefined): Promise<ScenarioFailure | undefined> {
    return failureOf(() => this.current.playthrough.finish(end), () => this.steps.length);
  }

  private async beginHere(): Promise<ScenarioFailure | undefined> {
    const failure = await failureOf(() => this.current.playthrough.begin(), () => -1);
    this.firstTasks = this.openTasks();
    return failure;
  }

  private async playAgain(): Promise<void> {
    const steps = this.steps.splice(0);
    this.current = await fresh(this.options);
    await this.beginHere();
    for (const { step } of steps) if (await this.take(step)) return;
  }

  private openTasks(): TakenStep['tasks'] {
    const { rows } = this.world.cases;
    return this.cases.flatMap((id) => rows.openTasks(id)).map(expectationOf);
  }
}

async function fresh({ world, beginning }: RehearsalOptions): Promise<{ world: Simulation; playthrough: Playthrough }> {
  const made = await world();
  return { world: made, playthrough: new Playthrough(beginning, made) };
}

function expectationOf({ node, assignee }: TaskRecord): TakenStep['tasks'][number] {
  return assignee === null ? { node } : { node, assignee };
}
