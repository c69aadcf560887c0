import type { Actor } from '../actor';
import type { Loaded } from '../ports/engine-store';
import type { DrawResult } from '../ports/change-set';
import type { TaskNeeds } from './task-needs';
import type { IdSource } from '../world/id-source';
import type { World } from '../world/world';

/** Everything a decision is made from. */
export interface CommandContext {
  readonly actor: Actor;
  readonly world: World;
  readonly loaded: Loaded;
  /** Numbers drawn so far for this command, in the order asked for. */
  readonly draws: readonly DrawResult[];
  readonly ids: IdSource;
  /** Told which open tasks are asked for. Absent where all are at hand. */
  readonly needs?: TaskNeeds;
}
