import { type Compilation, type DrawnScope } from '../compilation';
import type { Surroundings } from '../states/transitions';

/**
 * Pass 4: where a scope begins when nobody names a start event: at its none start event, else, without any start event, at every node without
 * incoming flow (BPMN 2.0.2, 13.3.4), boundary events, catching links, event sub-processes and compensation handlers excepted. An event
 * sub-process begins at its start event, whatever that waited for. Whoever starts a process with several none start events names one (each is a beginning
 * of its own, 10.5.2); called without a name it begins at the first.
 */
export function findEntries(scope: DrawnScope, { nodes }: Surroundings, compilation: Compilation): string[] {
  const all = Object.values(nodes);
  const starts = all.filter((node) => node.kind === 'startEvent');
  if (scope.kind === 'eventSubProcess') return starts.slice(0, 1).map(({ id }) => id);
  const plain = starts.filter((node) => (node.events ?? []).length === 0);
  if (plain.length > 1 && scope.kind !== 'process') compilation.report('start-several', scope.key, { name: scope.name, count: plain.length });
  if (starts.length > 0) return plain.slice(0, 1).map((node) => node.id);
  const apart = (id: string): boolean => {
    const drawn = scope.nodes.get(id);
    return (
      drawn !== undefined &&
      (('instantiate' in drawn && drawn.instantiate) ||
        ('triggeredByEvent' in drawn && drawn.triggeredByEvent) ||
        ('isForCompensation' in drawn && drawn.isForCompensation))
    );
  };
  const entries = all.filter(
    (node) =>
      node.incoming.length === 0 &&
      node.kind !== 'boundaryEvent' &&
      (scope.kind === 'members' || !apart(node.id)) &&
      !node.events?.some((event) => event.kind === 'link' && node.kind === 'intermediateCatchEvent'),
  );
  const isBegun = all.some(({ instantiates }) => instantiates);
  if (entries.length === 0 && !isBegun) compilation.report('scope-empty', scope.key.replace(/#members$/, ''), { name: scope.name });
  return entries.map((node) => node.id);
}
