import type { JsonObject } from '@liuzhuan/kernel';
import { contextOf } from '../run/expressions';
import { layersAt, type Place, type ProgramLookup, viewOf } from '../run/naming';
import type { ActivationId, ScopeInstanceId, Snapshot } from '../run/snapshot';

/**
 * All variables visible at a visit or in a scope: its own, then outwards through sub-processes and members, not through the boundary of a
 * called process. Empty when neither exists (any more).
 */
export function variablesAt(snapshot: Snapshot, at: ActivationId | ScopeInstanceId, programs: ProgramLookup): JsonObject {
  const token = Object.values(snapshot.tokens).find((candidate) => candidate.activation === at);
  const place: Place | undefined = token ?? (Object.hasOwn(snapshot.scopes, at) ? { scope: at } : undefined);
  if (!place) return {};
  return contextOf(layersAt(viewOf(snapshot), programs, place));
}
