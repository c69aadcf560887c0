import type { JsonObject } from '@liuzhuan/kernel';

/** Why a scenario did not go as written. Thrown within the runner, handed out as a value. */
export class ScenarioMismatch extends Error {
  override readonly name = 'ScenarioMismatch';

  constructor(
    message: string,
    readonly details: JsonObject = {},
  ) {
    super(message);
  }
}
