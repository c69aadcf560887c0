import type { NodeId } from '../program/program';
import type { Activation, ActivationId, ActivationSource, ScopeInstanceId } from './snapshot';

interface Activations {
  get(id: ActivationId): Activation | undefined;
}

/** What has been in a case so far. */
export interface Past {
  readonly activations: Activations;
  /** Visits of a node. */
  visitsAt(scope: ScopeInstanceId, node: NodeId): ReadonlySet<ActivationId>;
}

/** All activations the given ones stem from, themselves included, nearest first. */
export function ancestry(activations: Activations, starts: Iterable<ActivationId>): Set<ActivationId> {
  const seen = new Set<ActivationId>(starts);
  for (const id of seen) for (const source of activations.get(id)?.from ?? []) seen.add(source.activation);
  return seen;
}

/** Those of the wanted activations the given ones stem from. Looks no further back than it has to. */
function ancestorsAmong(activations: Activations, starts: Iterable<ActivationId>, wanted: ReadonlySet<ActivationId>): Set<ActivationId> {
  const [found, seen] = [new Set<ActivationId>(), new Set(starts)];
  for (const id of seen) {
    if (wanted.has(id)) found.add(id);
    if (found.size === wanted.size) break;
    for (const source of activations.get(id)?.from ?? []) seen.add(source.activation);
  }
  return found;
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
  past: Past,
  scope: ScopeInstanceId,
  node: NodeId,
  sources: readonly ActivationSource[],
): readonly ActivationSource[] {
  if (sources.length === 0) return sources;
  const visits = past.visitsAt(scope, node);
  if (visits.size === 0) return distinct(sources);
  const earlier = ancestorsAmong(
    past.activations,
    sources.map((source) => source.activation),
    visits,
  );
  if (earlier.size === 0) return distinct(sources);
  const origins = [...earlier].flatMap((id) => past.activations.get(id)?.from ?? []);
  return distinct(origins.filter((source) => !earlier.has(source.activation)));
}
