import type { Entries } from './ledger';
import type { NodeId } from '../program/program';
import type { Activation, ActivationId, ActivationSource, ScopeInstanceId } from './snapshot';

type Activations = Entries<Activation>;

/** All activations the given ones stem from, themselves included, nearest first. */
export function ancestry(activations: Activations, starts: Iterable<ActivationId>): Set<ActivationId> {
  const seen = new Set<ActivationId>(starts);
  for (const id of seen) for (const source of activations.get(id)?.from ?? []) seen.add(source.activation);
  return seen;
}

/** Keeps the first of each (activation, flow) pair. */
function distinct(sources: readonly ActivationSource[]): ActivationSource[] {
  const known = new Set<string>();
  return sources.filter(({ activation, via = '' }) => {
    const key = `${activation} ${via}`;
    return known.has(key) ? false : Boolean(known.add(key));
  });
}

/**
 * Where a new visit of a node stems from. When the token comes back to a node it stems from (a loop), the new visit takes over the old
 * one's origin: along one causal path each node appears once, so that the graph stays as small as the diagram however often a loop turns.
 */
export function originOf(
  activations: Activations,
  scope: ScopeInstanceId,
  node: NodeId,
  sources: readonly ActivationSource[],
): readonly ActivationSource[] {
  const earlier = new Set<ActivationId>();
  for (const id of ancestry(
    activations,
    sources.map((source) => source.activation),
  )) {
    const activation = activations.get(id);
    if (activation?.node === node && activation.scope === scope) earlier.add(id);
  }
  if (earlier.size === 0) return distinct(sources);
  const origins = [...earlier].flatMap((id) => activations.get(id)?.from ?? []);
  return distinct(origins.filter((source) => !earlier.has(source.activation)));
}
