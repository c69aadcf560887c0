import type { CaseOutcome } from '@liuzhuan/engine';
import { type Instant, isInstant, type JsonObject } from '@liuzhuan/kernel';
import { dueAt, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';
import { isAction, play } from './actions';
import type { EngineUnderTest } from './engine-under-test';
import { check } from './expectations';
import { ScenarioMismatch } from './mismatch';
import type { RejectStep, Scenario, ScenarioStep } from './scenario';
import { Stage } from './stage';
import { endEntry, type ScenarioTraceEntry } from './trace';

/** Where and why a scenario left its script. */
export interface ScenarioFailure {
  /** 0-based step; -1 = the start; the number of steps = the end. */
  readonly step: number;
  readonly message: string;
  readonly details: JsonObject;
}

export interface ScenarioResult {
  readonly trace: readonly ScenarioTraceEntry[];
  /** Absent when everything went as written. */
  readonly failure?: ScenarioFailure;
  readonly cases: Stage['cases'];
}

/** Plays a scenario on an engine that has its definitions, and tells what happened. Stops at the first thing that is not as written. */
export async function runScenario(scenario: Scenario, world: EngineUnderTest): Promise<ScenarioResult> {
  const stage = new Stage(world, scenario.organisation);
  let step = -1;
  try {
    world.clock.set(instantOf(scenario.now, world));
    await begin(stage, scenario);
    for (const entry of scenario.steps) {
      step += 1;
      await take(stage, entry);
    }
    step += 1;
    await finish(stage, scenario);
    return { trace: stage.trace, cases: stage.cases };
  } catch (error) {
    if (!(error instanceof ScenarioMismatch)) throw error;
    return { trace: stage.trace, cases: stage.cases, failure: { step, message: error.message, details: error.details } };
  }
}

async function begin(stage: Stage, { definition, start }: Scenario): Promise<void> {
  const { by, data = {}, startNode, message, signal, timer, condition } = start;
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

async function take(stage: Stage, step: ScenarioStep): Promise<void> {
  const entries = Object.entries(step);
  const [name = '', input] = entries[0] ?? [];
  if (entries.length !== 1) throw new ScenarioMismatch(`a step has one key, not ${entries.length}`, { keys: Object.keys(step) });
  if (name === 'expect') return check(stage, input);
  if (name === 'reject') return takeRefused(stage, input);
  if (!isAction(name)) throw new ScenarioMismatch(`there is no step ${name}`);
  const outcome = await stage.settle(await play(stage, name, input));
  if (!outcome.ok) throw refused(name, outcome.rejection);
}

async function takeRefused(stage: Stage, { code, ...actions }: RejectStep): Promise<void> {
  const [name = '', input] = Object.entries(actions)[0] ?? [];
  if (!isAction(name)) throw new ScenarioMismatch(`there is no step ${name}`);
  const outcome = await play(stage, name, input as never);
  if (outcome.ok) throw new ScenarioMismatch(`${name} should be refused with ${code} but was accepted`);
  if (outcome.rejection.code !== code) throw new ScenarioMismatch(`${name} should be refused with ${code} but was refused with ${outcome.rejection.code}`);
  stage.trace.push({ at: stage.world.clock.now(), refused: name, code });
}

async function finish(stage: Stage, { end }: Scenario): Promise<void> {
  const instance = await stage.instance();
  const { status, endNode } = instance;
  stage.trace.push(endEntry(stage.world.clock.now(), instance));
  if (end === undefined) return;
  if (endNode !== end) throw new ScenarioMismatch(`the case should have ended at ${end}`, { status, endNode, open: (await stage.openTasks()).map((task) => task.node) });
}

function refused(name: string, { code, message, params }: { readonly code: string; readonly message: { readonly en: string }; readonly params: JsonObject }): ScenarioMismatch {
  return new ScenarioMismatch(`${name} was refused: ${code} (${message.en})`, { code, params });
}

/** A time of a scenario. The calendar's zone holds where it names none. */
function instantOf(text: string, { calendar }: { readonly calendar: WorkCalendar }): Instant {
  if (isInstant(text)) return text;
  const parsed = parseDeadline(text);
  if (!parsed.ok) throw new ScenarioMismatch(parsed.error.message.en);
  return dueAt(parsed.value, '' as Instant, calendar, 'timer').instant;
}
