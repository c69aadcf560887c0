import { stateOf } from '../state/snapshot-view';
import type { NodeId } from '../program/program';
import type { OpenScope } from '../state/case-state';
import type { Activation, ActivationId, ProgramRef, ScopeInstanceId, Snapshot, Token } from '../run/snapshot';

/** Who completed a node last, a person id. Costs the same however large the case is, and needs one piece of a case in pieces. */
export function performerOf(snapshot: Snapshot, node: NodeId): string | undefined {
  return stateOf(snapshot).performers.get(node);
}

/** A visit by its id; undefined when it is forgotten. Costs the same however large the case is. */
export function visitOf(snapshot: Snapshot, activation: ActivationId): Activation | undefined {
  return stateOf(snapshot).visits.get(activation)?.visit;
}

/** Programs the scopes of a case run by, each once; one that is not run any more may still be among them. Needs no piece. */
export function programsIn(snapshot: Snapshot): readonly ProgramRef[] {
  return stateOf(snapshot).programs;
}

/** The token that stands on a visit; undefined when none does. Costs the same however large the case is. */
export function tokenOn(snapshot: Snapshot, activation: ActivationId): Token | undefined {
  const { visits, tokens } = stateOf(snapshot);
  const owner = visits.get(activation)?.owner;
  return owner === undefined ? undefined : tokens.get(owner)?.token;
}

/** An open scope by its id, its members counted only. Costs the same however large the case is. */
export function scopeOf(snapshot: Snapshot, id: ScopeInstanceId): OpenScope | undefined {
  return stateOf(snapshot).scopes.get(id)?.scope;
}
