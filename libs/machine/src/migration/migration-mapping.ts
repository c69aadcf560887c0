import type { FlowId, NodeId, Program, ScopeProgram } from '../program/program';
import { COMPLETED, JOINED, RESET, RETRY } from '../program/vocabulary';
import { nodeOfSite } from '../program/start-points';
import type { ProgramRef } from '../run/snapshot';

/** How the running cases of one version of a process are carried into another. */
export interface MigrationMapping {
  readonly from: ProgramRef;
  readonly to: ProgramRef;
  /** Old node → new node, where the id is another one. Nodes that are not named keep their ids. */
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
}

/**
 * The same mapping the other way round, for a migration back to the old version. Where several steps became one, a case goes back to the one at which it
 * `stood` when it was moved; where that is not known, to the step that has kept its id, else to the first.
 */
export function reversedMapping({ from, to, nodes }: MigrationMapping, old: Program, stood: ReadonlySet<NodeId> = new Set()): MigrationMapping {
  const reversed = [...mergedSteps(nodes, old)].flatMap(([after, steps]) => {
    const left = steps.filter((step) => stood.has(step));
    const before = left.length === 1 ? left[0] : steps[0];
    return before === undefined || before === after ? [] : [[after, before] as const];
  });
  return { from: to, to: from, nodes: Object.fromEntries(reversed) };
}

/** Whether several steps of the old version became one: then each case has a way back of its own. */
export function mergesSteps({ nodes }: MigrationMapping, old: Program): boolean {
  return [...mergedSteps(nodes, old).values()].some((steps) => steps.length > 1);
}

/** For each step that was named as a goal: what became of it, the one that has kept its id first. */
function mergedSteps(nodes: MigrationMapping['nodes'], old: Program): ReadonlyMap<NodeId, readonly NodeId[]> {
  const known = new Set(Object.values(old.scopes).flatMap((scope) => Object.keys(scope.nodes)));
  const merged = new Map<NodeId, NodeId[]>();
  for (const [before, after] of Object.entries(nodes)) {
    const own = known.has(after) && !Object.hasOwn(nodes, after) ? [after] : [];
    merged.set(after, [...(merged.get(after) ?? own), before]);
  }
  return merged;
}

/** Events of a token that name no node. */
const NAMELESS: ReadonlySet<string> = new Set([COMPLETED, JOINED, RESET, RETRY]);

/** A mapping as it is asked while a case is carried over. */
export class NodeMap {
  private readonly known: ReadonlySet<NodeId>;

  constructor(
    readonly mapping: MigrationMapping,
    program: Program,
  ) {
    this.known = new Set(Object.values(program.scopes).flatMap(({ nodes }) => Object.keys(nodes)));
  }

  /** The node a node of the old version has become; undefined when the new version has none. */
  node(id: NodeId): NodeId | undefined {
    const named = Object.hasOwn(this.mapping.nodes, id) ? this.mapping.nodes[id] : id;
    return named !== undefined && this.known.has(named) ? named : undefined;
  }

  /** The site of a wait: of several events of one node, the same one. */
  site(site: NodeId): NodeId | undefined {
    const before = nodeOfSite(site);
    const after = this.node(before);
    return after === undefined ? undefined : `${after}${site.slice(before.length)}`;
  }

  /** The flow by which a token came: the one with the same id into the same node, else the only one between the same two nodes. */
  flow(id: FlowId, before: ScopeProgram, after: ScopeProgram): FlowId | undefined {
    const old = before.flows[id];
    const target = old && this.node(old.target);
    if (!old || target === undefined) return undefined;
    if (after.flows[id]?.target === target) return id;
    const source = this.node(old.source);
    const between = Object.values(after.flows).filter((flow) => flow.source === source && flow.target === target);
    return between.length === 1 ? between[0]?.id : undefined;
  }

  /** An XState event a token still has to be sent. */
  event(event: string): string | undefined {
    if (NAMELESS.has(event)) return event;
    const dot = event.indexOf('.');
    const node = this.node(event.slice(dot + 1));
    return node === undefined ? undefined : `${event.slice(0, dot + 1)}${node}`;
  }
}
