import type { CaseOutcome } from '@liuzhuan/engine';
import { type Instant, isInstant, type JsonObject, type Rejection } from '@liuzhuan/kernel';
import { dueAt, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';
import { isAction, play } from './actions';
import type { EngineUnderTest } from './engine-under-test';
import { check } from './expectations';
import { ScenarioMismatch } from './mismatch';
import type { RejectStep, Scenario, ScenarioStep } from './scenario';
import { Stage } from './stage';
import { endEntry } from './trace';

/** What a scenario has before its steps: whose, of which process, when and by whom it begins. */
export type ScenarioBeginning = Omit<Scenario, 'steps' | 'end'>;

/** A scenario on its way, one step at a time. What is not as written is thrown as a ScenarioMismatch. */
export class Playthrough {
  readonly stage: Stage;

  constructor(
    private readonly scenario: ScenarioBeginning,
    world: EngineUnderTest,
  ) {
    this.stage = new Stage(world, scenario.organisation);
  }

  /** Sets the clock and starts the case. */
  async begin(): Promise<void> {
    const { world } = this.stage;
    world.clock.set(instantOf(this.scenario.now, world));
    return start(this.stage, this.scenario);
  }

  /** Takes one step. */
  async take(step: ScenarioStep): Promise<void> {
    const entries = Object.entries(step);
    const [name = '', input] = entries[0] ?? [];
    if (entries.length !== 1) throw new ScenarioMismatch(`a step has one key, not ${entries.length}`, { keys: Object.keys(step) });
    if (name === 'expect') return check(this.stage, input);
    if (name === 'reject') return takeRefused(this.stage, input);
    if (!isAction(name)) throw new ScenarioMismatch(`there is no step ${name}`);
    const outcome = await this.stage.settle(await play(this.stage, name, input));
    if (!outcome.ok) throw refused(name, outcome.rejection);
  }

  /** Puts down how the case stands, and compares the end with the one written. */
  async finish(end: string | undefined): Promise<void> {
    const instance = await this.stage.instance();
    const { status, endNode } = instance;
    this.stage.trace.push(endEntry(this.stage.world.clock.now(), instance));
    if (end === undefined || endNode === end) return;
    throw new ScenarioMismatch(`the case should have ended at ${end}`, { status, endNode, open: (await this.stage.openTasks()).map((task) => task.node) });
  }
}

async function start(stage: Stage, { definition, start: { by, data = {}, startNode, message, signal, timer, condition } }: ScenarioBeginning): Promise<void> {
  if (timer !== undefined) return stage.startByTimer(definition, timer);
  if (condition !== undefined) return stage.startByCondition(definition, condition);
  const brought = (name: string) => ({ name, payload: data, ...(startNode !== undefined && { node: startNode }) });
  const byEvent = message === undefined ? signal !== undefined && { definition, signal: brought(signal) } : { definition, message: brought(message) };
  const input = byEvent || { definition, variables: data, startNode };
  const outcome = await stage.world.engine.startInstance(stage.actor(by), input);
  if (!outcome.ok) throw refused('start', outcome.rejection);
  const started: CaseOutcome | null = outcome.value;
  if (started) stage.admit([started.instance.id]);
  await stage.settle(outcome);
}

async function takeRefused(stage: Stage, { code, ...actions }: RejectStep): Promise<void> {
  const [name = '', input] = Object.entries(actions)[0] ?? [];
  if (!isAction(name)) throw new ScenarioMismatch(`there is no step ${name}`);
  const outcome = await play(stage, name, input as never);
  if (outcome.ok) throw new ScenarioMismatch(`${name} should be refused with ${code} but was accepted`);
  if (outcome.rejection.code !== code) throw new ScenarioMismatch(`${name} should be refused with ${code} but was refused with ${outcome.rejection.code}`);
  stage.trace.push({ at: stage.world.clock.now(), refused: name, code });
}

function refused(name: string, rejection: Rejection): ScenarioMismatch {
  const { code, message, params } = rejection;
  return new ScenarioMismatch(`${name} was refused: ${code} (${message.en})`, { code, params: params as JsonObject }, rejection);
}

/** A time of a scenario. The calendar's zone holds where it names none. */
function instantOf(text: string, { calendar }: { readonly calendar: WorkCalendar }): Instant {
  if (isInstant(text)) return text;
  const parsed = parseDeadline(text);
  if (!parsed.ok) throw new ScenarioMismatch(parsed.error.message.en);
  return dueAt(parsed.value, '' as Instant, calendar, 'timer').instant;
}
