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

/** The same mapping the other way round, for a migration back. */
export function reversedMapping({ from, to, nodes }: MigrationMapping): MigrationMapping {
  return { from: to, to: from, nodes: Object.fromEntries(Object.entries(nodes).map(([before, after]) => [after, before])) };
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
