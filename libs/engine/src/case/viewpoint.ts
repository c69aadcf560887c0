import type { JsonObject } from '@liuzhuan/kernel';
import { type ActivationId, type ScopeInstanceId, type Snapshot, stands, variablesAt } from '@liuzhuan/machine';
import type { World } from '../world/world';

/** Where expressions are evaluated: a scope and the visit of a token in it. */
export interface Viewpoint {
  readonly scope: ScopeInstanceId;
  readonly activation: ActivationId;
}

/** The variables visible at a visit, and data stores; at its scope when the token has gone on within the same step. */
export function variablesOf(world: World, snapshot: Snapshot, { scope, activation }: Viewpoint): JsonObject {
  const variables = variablesAt(snapshot, stands(snapshot, activation) ? activation : scope, { program: (ref) => world.definition(ref).program });
  return world.dataStores ? { ...world.dataStores.values, ...variables } : variables;
}
