import type { FlowProgram, NodeProgram, Program, ScopeProgram } from '@liuzhuan/machine';

/** The elements of compiled processes, as somebody who follows a path through them looks at them. */
export class PathMap {
  private readonly nodes = new Map<string, NodeProgram>();
  private readonly flows: FlowProgram[] = [];
  private readonly scopes = new Map<string, { readonly program: Program; readonly scope: ScopeProgram }>();

  constructor(programs: readonly Program[]) {
    for (const program of programs) {
      for (const scope of Object.values(program.scopes)) {
        if (scope.kind === 'members') continue;
        this.flows.push(...Object.values(scope.flows));
        for (const node of Object.values(scope.nodes)) {
          this.nodes.set(node.id, node);
          this.scopes.set(node.id, { program, scope });
        }
      }
    }
    // A repeated sub-process has its body behind its members.
    for (const program of programs) {
      for (const { kind, nodes } of Object.values(program.scopes)) {
        if (kind === 'members') for (const node of Object.values(nodes)) if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
      }
    }
  }

  has(node: string): boolean {
    return this.nodes.has(node);
  }

  processOf(node: string): string {
    return this.scopes.get(node)?.program.id ?? '';
  }

  flowBetween(source: string, target: string | undefined): string | undefined {
    return this.flows.find((flow) => flow.source === source && flow.target === target)?.id;
  }

  /** Whether conditions say where a token goes from here. */
  decides(id: string): boolean {
    const node = this.nodes.get(id);
    const isParallel = node?.kind === 'parallelGateway' || node?.kind === 'eventBasedGateway';
    return node !== undefined && !isParallel && node.outgoing.length > 1 && this.flows.some((flow) => flow.source === id && flow.condition !== undefined);
  }

  boundary(id: string): NodeProgram | undefined {
    const node = this.nodes.get(id);
    return node?.kind === 'boundaryEvent' ? node : undefined;
  }

  /** Whether an element is an activity or lies somewhere inside it. */
  isWithin(id: string, activity: string): boolean {
    for (let current: string | undefined = id; current !== undefined; current = this.containerOf(current)) if (current === activity) return true;
    return false;
  }

  isContainer(id: string): boolean {
    return [...this.scopes.values()].some(({ scope }) => scope.key === id);
  }

  /** Whether an element lies inside a repeated activity that is repeated no times. */
  runsNever(id: string): boolean {
    for (let container = this.containerOf(id); container !== undefined; container = this.containerOf(container))
      if (this.nodes.get(container)?.multiInstance?.cardinality?.trim() === '0') return true;
    return false;
  }

  /** Whether a run may be in several places at once. */
  get forks(): boolean {
    if ([...this.nodes.values()].some(({ multiInstance, standardLoop }) => multiInstance ?? standardLoop)) return true;
    return [...this.nodes.values()].some((node) => node.outgoing.length > 1 && node.kind !== 'exclusiveGateway' && node.kind !== 'eventBasedGateway');
  }

  /** The fewest elements a token only passes through on its way from one to another: gateways and none events. Undefined when there is no such way. */
  bridge(source: string, target: string): readonly string[] | undefined {
    const queue: string[][] = [[source]];
    const seen = new Set([source]);
    for (let way = queue.shift(); way; way = queue.shift()) {
      const next = this.successors(way.at(-1) ?? '');
      if (next.has(target)) return way.slice(1);
      for (const id of next) if (this.isPassedThrough(id) && !seen.has(id) && seen.add(id)) queue.push([...way, id]);
    }
    return undefined;
  }

  private isPassedThrough(id: string): boolean {
    const node = this.nodes.get(id);
    return node?.kind === 'exclusiveGateway' || node?.kind === 'inclusiveGateway' || (node?.kind === 'intermediateThrowEvent' && !node.events);
  }

  private successors(id: string): ReadonlySet<string> {
    const node = this.nodes.get(id);
    const found = new Set<string>();
    const link = node?.kind === 'intermediateThrowEvent' ? node.events?.find(({ kind }) => kind === 'link')?.name : undefined;
    for (const other of this.nodes.values()) {
      if (link !== undefined && other.kind === 'intermediateCatchEvent' && other.events?.some(({ kind, name }) => kind === 'link' && name === link)) found.add(other.id);
      if (other.attachedTo !== undefined && this.isWithin(id, other.attachedTo)) found.add(other.id);
    }
    for (const flow of this.flows) if (flow.source === id) for (const entered of this.entriesOf(flow.target)) found.add(entered);
    const container = this.containerOf(id);
    if (node?.outgoing.length === 0 && link === undefined && container !== undefined) for (const next of this.successors(container)) found.add(next);
    return found;
  }

  /** An element, and the start events a token meets on entering it. */
  private entriesOf(id: string): readonly string[] {
    const inner = [...this.scopes].filter(([node, { scope }]) => scope.key === id && this.nodes.get(node)?.kind === 'startEvent');
    return [id, ...inner.flatMap(([node]) => this.entriesOf(node))];
  }

  /** The elements from a start event of the process up to, but not including, one element; undefined when none leads there. */
  routeTo(id: string | undefined): readonly string[] | undefined {
    if (id === undefined) return [];
    const found = this.scopes.get(id);
    if (!found) return undefined;
    const container = this.containerOf(id);
    const outer = container === undefined ? [] : this.routeTo(container);
    const inner = this.shortestWay(found.scope, id);
    return outer && inner && [...outer, ...(container === undefined ? [] : [container]), ...inner];
  }

  private containerOf(id: string): string | undefined {
    const found = this.scopes.get(id);
    return found && found.scope.key !== found.program.root ? found.scope.key.replace(/#members$/, '') : undefined;
  }

  private shortestWay({ nodes, flows }: ScopeProgram, goal: string): readonly string[] | undefined {
    const starts = Object.values(nodes).filter((node) => node.kind === 'startEvent');
    const queue: string[][] = starts.map((node) => [node.id]);
    const seen = new Set(starts.map((node) => node.id));
    for (let way = queue.shift(); way; way = queue.shift()) {
      const at = way.at(-1) ?? '';
      if (at === goal) return way.slice(0, -1);
      const beyond = [...(nodes[at]?.outgoing ?? []).flatMap((flow) => flows[flow]?.target ?? []), ...(nodes[at]?.boundaries ?? [])];
      for (const target of beyond) if (!seen.has(target) && seen.add(target)) queue.push([...way, target]);
    }
    return undefined;
  }
}
