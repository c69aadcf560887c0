import type { JsonObject, Rejection } from '@liuzhuan/kernel';

/** Why a scenario did not go as written. Thrown within the runner, handed out as a value. */
export class ScenarioMismatch extends Error {
  override readonly name = 'ScenarioMismatch';

  constructor(
    message: string,
    readonly details: JsonObject = {},
    /** Why the engine refused it, when that is what happened. */
    readonly rejection?: Rejection,
  ) {
    super(message);
  }
}
