import type { JsonObject, Rejection } from '@liuzhuan/kernel';
import { ScenarioMismatch } from './mismatch';

/** Where and why a scenario left its script. */
export interface ScenarioFailure {
  /** 0-based step; -1 = the start; the number of steps = the end. */
  readonly step: number;
  readonly message: string;
  readonly details: JsonObject;
  /** Why the engine refused it, when that is what happened. */
  readonly rejection?: Rejection;
}

/** What was not as written while something was played; undefined when all went well. Our own mistakes are thrown on. */
export async function failureOf(playing: () => Promise<void>, step: () => number): Promise<ScenarioFailure | undefined> {
  try {
    await playing();
    return undefined;
  } catch (error) {
    if (!(error instanceof ScenarioMismatch)) throw error;
    const { message, details, rejection } = error;
    return { step: step(), message, details, ...(rejection && { rejection }) };
  }
}
