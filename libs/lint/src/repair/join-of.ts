import type { LintContext } from '../lint-context';

const TYPES: Readonly<Record<string, string>> = {
  exclusiveGateway: 'bpmn:ExclusiveGateway',
  inclusiveGateway: 'bpmn:InclusiveGateway',
  eventBasedGateway: 'bpmn:ExclusiveGateway',
  parallelGateway: 'bpmn:ParallelGateway',
};

/** All nodes before a flow, itself left out. */
function before({ flows }: LintContext, flow: string): Set<string> {
  const [source] = flows.filter(({ id }) => id === flow).map(({ sourceRef }) => sourceRef);
  const seen = new Set(source === undefined ? [] : [source]);
  for (const id of seen) for (const each of flows) if (each.targetRef === id) seen.add(each.sourceRef);
  return seen;
}

/**
 * The type a gateway should have to join its branches: that of the nearest gateway all of them come from; an inclusive one, which waits for
 * whatever is still on its way, when that is of the same type already or there is none. Undefined when the node is no join.
 */
export function joinOf(context: LintContext, id: string): string | undefined {
  const join = context.nodeOf(id);
  if (!join || join.type !== 'parallelGateway' || join.incoming.length < 2) return undefined;
  const [first = new Set<string>(), ...others] = join.incoming.map((flow) => before(context, flow));
  const common = [...first].filter((node) => others.every((each) => each.has(node)));
  const opener = common.map(context.nodeOf).find((node) => node && node.id !== id && node.outgoing.length > 1 && TYPES[node.type]);
  return opener && opener.type !== join.type ? TYPES[opener.type] : 'bpmn:InclusiveGateway';
}
