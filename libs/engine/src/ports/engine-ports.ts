import type { WorldPorts } from '../world/world-loader';
import type { EngineStore } from './engine-store';
import type { Ids } from './world';

/** All that the engine reaches the outside through. */
export interface EnginePorts extends WorldPorts {
  readonly store: EngineStore;
  readonly ids: Ids;
  /** Deployments are not proven: for simulations, whose author is shown the proof elsewhere. */
  readonly unproven?: boolean;
}
