import type { EventProgram, NodeProgram } from './node-program';
import type { NodeId, Program } from './program';

/** One event by which a case of a process may begin, or a none start event. */
export interface StartPoint {
  readonly node: NodeProgram;
  /** What a start names: the node; of several events of one node the second is `node#2`, the third `node#3`. */
  readonly site: NodeId;
  /** Absent: a none start event. */
  readonly event?: EventProgram;
}

/** Site of the event at an index of a node. */
export const siteAt = (node: NodeId, index: number): NodeId => (index === 0 ? node : `${node}#${index + 1}`);

/** Node of a site. */
export const nodeOfSite = (site: NodeId): NodeId => site.replace(/#\d+$/, '');

/** What comes by itself in a case that has begun: its own timers and conditions are set then. */
const WITHIN: ReadonlySet<EventProgram['kind']> = new Set(['timer', 'conditional']);

function pointsOf(node: NodeProgram): readonly StartPoint[] {
  const events = node.events ?? [];
  if (events.length === 0) return node.kind === 'startEvent' ? [{ node, site: node.id }] : [];
  const points = events.map((event, index) => ({ node, site: siteAt(node.id, index), event }));
  const fromOutside = points.filter(({ event }) => !WITHIN.has(event.kind));
  return node.parallelMultiple && fromOutside.length > 0 ? fromOutside : points;
}

/**
 * Everything by which a case of the process may begin (BPMN 2.0.2, 10.5.2, 10.6.6 and 13.2): its start events, instantiating receive tasks and the
 * events behind instantiating gateways, in the order drawn. A start that needs several events (parallel multiple) begins with the first that comes;
 * the case waits for the others, whose timers and conditions then count from there.
 */
export function startPoints(program: Program): readonly StartPoint[] {
  const nodes = Object.values(program.scopes[program.root]?.nodes ?? {});
  return nodes.filter((node) => node.kind === 'startEvent' || node.instantiates).flatMap(pointsOf);
}

/** The points at which a message or signal of this name begins a case. */
export function startsBy(program: Program, kind: 'message' | 'signal', name: string): readonly StartPoint[] {
  return startPoints(program).filter(({ event }) => event?.kind === kind && event.name === name);
}
