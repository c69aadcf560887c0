import type { JsonObject } from '@liuzhuan/kernel';
import { Draft } from '../run/draft';
import { contextOf } from '../run/expressions';
import { layersAt, type Place, type ProgramLookup } from '../run/naming';
import type { ActivationId, ScopeInstanceId, Snapshot } from '../run/snapshot';

/**
 * All variables visible at a visit or in a scope: its own, then outwards through sub-processes and members, not through the boundary of a
 * called process. Empty when neither exists (any more).
 */
export function variablesAt(snapshot: Snapshot, at: ActivationId | ScopeInstanceId, programs: ProgramLookup): JsonObject {
  const view = new Draft(snapshot);
  const place: Place | undefined = view.tokenOf(at) ?? (view.scopes.has(at) ? { scope: at } : undefined);
  return place ? contextOf(layersAt(view, programs, place)) : {};
}
