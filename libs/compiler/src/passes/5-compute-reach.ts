import type { NodeProgram } from '@liuzhuan/machine';
import { linkOf, type Surroundings } from '../states/transitions';

type Reach = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const JOINING: ReadonlySet<string> = new Set(['parallelGateway', 'inclusiveGateway', 'complexGateway']);

/** Nodes where tokens wait for each other. */
export function joinsOf({ nodes }: Surroundings): string[] {
  return Object.values(nodes)
    .filter((node) => JOINING.has(node.kind) && node.incoming.length > 1)
    .map((node) => node.id);
}

/**
 * Pass 5: for each inclusive join, which of its incoming flows a token on a flow or node can still reach without passing the join
 * (BPMN 2.0.2, 13.4.3). A token on an activity may also leave by a boundary event, and a link is a way like a flow.
 */
export function computeReach(surroundings: Surroundings): Reach {
  const reach: Record<string, Record<string, string[]>> = {};
  for (const id of joinsOf(surroundings)) {
    const join = surroundings.nodes[id];
    if (join && join.kind !== 'parallelGateway') reach[id] = reachOf(join, surroundings);
  }
  return reach;
}

/** Walks backwards from each incoming flow of the join. */
function reachOf(join: NodeProgram, { nodes, flows }: Surroundings): Record<string, string[]> {
  const reached: Record<string, string[]> = {};
  const mark = (place: string, flow: string): boolean => {
    const known = (reached[place] ??= []);
    if (known.includes(flow)) return false;
    known.push(flow);
    return true;
  };
  for (const goal of join.incoming) {
    const pending = [goal];
    for (let flow = pending.pop(); flow !== undefined; flow = pending.pop()) {
      if (!mark(flow, goal)) continue;
      const places = [nodes[flows[flow]?.source ?? '']];
      for (let node = places.pop(); node; node = places.pop()) {
        if (node.id === join.id || !mark(node.id, goal)) continue;
        pending.push(...node.incoming);
        const { attachedTo } = node;
        if (attachedTo !== undefined) places.push(nodes[attachedTo]);
        places.push(...throwsTo(node, nodes));
      }
    }
  }
  return reached;
}

/** Throwing links that jump to a catching one. */
function throwsTo(node: NodeProgram, nodes: Surroundings['nodes']): NodeProgram[] {
  const link = linkOf(node, 'intermediateCatchEvent');
  return link === undefined ? [] : Object.values(nodes).filter((other) => linkOf(other, 'intermediateThrowEvent') === link);
}
