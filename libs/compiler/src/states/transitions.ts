import type { JsonObject } from '@liuzhuan/kernel';
import { type ActionName, END, type FlowProgram, type NodeProgram } from '@liuzhuan/machine';

/** Where a node stands: enough to say where tokens go from it. */
export interface Surroundings {
  readonly nodes: Readonly<Record<string, NodeProgram>>;
  readonly flows: Readonly<Record<string, FlowProgram>>;
}

/** XState reads dots in a target as a path. */
export const targetOf = (node: string): string => node.replaceAll('.', '\\.');

export const onNode = (type: ActionName, node: string): JsonObject => ({ type, params: { node } });
export const onFlow = (type: ActionName, flow: string): JsonObject => ({ type, params: { flow } });

/** One transition along a flow. Coming back to the same node counts as leaving and entering it. */
function along(
  node: NodeProgram,
  flow: FlowProgram,
  prefix: readonly JsonObject[],
  forks: readonly JsonObject[],
  guard?: JsonObject,
): JsonObject {
  const actions = [...prefix, onFlow('flow.take', flow.id), ...forks];
  return { ...(guard ? { guard } : {}), target: targetOf(flow.target), ...(flow.target === node.id ? { reenter: true } : {}), actions };
}

/** Each flow once more for every token after the first (BPMN 2.0.2, 10.3: completion quantity). */
const again = (flows: readonly FlowProgram[], quantity = 1): FlowProgram[] => Array.from({ length: quantity - 1 }, () => flows).flat();
const repeated = (flows: readonly FlowProgram[], quantity?: number): FlowProgram[] => [...flows, ...again(flows, quantity)];

/** A complex gateway that is ready again gives tokens to the flows whose conditions hold then, and to no others (BPMN 2.0.2, 13.4.5). */
export function resetting(node: NodeProgram, { flows }: Surroundings): JsonObject[] {
  const conditional = node.outgoing.flatMap((id) => flows[id] ?? []).filter(({ condition }) => condition !== undefined);
  const choices = conditional.map((flow, index) =>
    along(
      node,
      flow,
      [],
      conditional.slice(index + 1).map(({ id }) => onFlow('token.forkIf', id)),
      { type: 'chosen', params: { node: node.id, flow: flow.id } },
    ),
  );
  return [...choices, { target: END }];
}

/** Flows without condition are taken in any case; the default flow when no condition of the others holds (BPMN 2.0.2, 8.3.13). */
function besides(node: NodeProgram, flows: readonly FlowProgram[], otherwise: FlowProgram, prefix: readonly JsonObject[]): JsonObject[] {
  const always = flows.filter(({ condition }) => condition === undefined).map(({ id }) => onFlow('token.fork', id));
  const conditional = flows.filter(({ condition }) => condition !== undefined);
  const guard = (type: 'chosen' | 'otherwise', flow: FlowProgram) => ({ type, params: { node: node.id, flow: flow.id } });
  return [
    ...conditional.map((flow, index) => {
      const later = conditional.slice(index + 1).map(({ id }) => onFlow('token.forkIf', id));
      return along(node, flow, prefix, [...always, ...later], guard('chosen', flow));
    }),
    along(node, otherwise, prefix, always, guard('otherwise', otherwise)),
  ];
}

/** Name of the link that an event of a kind throws or catches. */
export function linkOf({ kind, events }: NodeProgram, wanted: 'intermediateThrowEvent' | 'intermediateCatchEvent'): string | undefined {
  return kind === wanted ? events?.find((event) => event.kind === 'link')?.name : undefined;
}

/** Where a throwing link leads: the catching one of its name in the same scope (BPMN 2.0.2, 10.5.5). */
export function linkGoal(node: NodeProgram, nodes: Surroundings['nodes']): readonly string[] {
  const link = linkOf(node, 'intermediateThrowEvent');
  if (link === undefined) return [];
  return Object.values(nodes)
    .filter((other) => linkOf(other, 'intermediateCatchEvent') === link)
    .slice(0, 1)
    .map(({ id }) => id);
}

/**
 * The transitions by which a token leaves a node, first match wins. Exclusive gateways take one flow; everywhere else several outgoing flows
 * are a fork: the token takes the first and new tokens the others (implicit split, BPMN 2.0.2, 8.3.13).
 * @param prefix actions on the way out, before the flow is taken
 */
export function leaving(node: NodeProgram, { flows, nodes }: Surroundings, prefix: readonly JsonObject[] = []): JsonObject[] {
  if (linkOf(node, 'intermediateThrowEvent') !== undefined) return linkGoal(node, nodes).map((goal) => ({ target: targetOf(goal), actions: [...prefix] }));
  const all = node.outgoing.flatMap((id) => flows[id] ?? []);
  const otherwise = all.find((flow) => flow.id === node.defaultFlow);
  const regular = all.filter((flow) => flow !== otherwise);
  if (all.length === 0) return [{ target: END, actions: [...prefix] }];
  const fallback = otherwise
    ? [along(node, otherwise, prefix, [], { type: 'otherwise', params: { node: node.id, flow: otherwise.id } })]
    : [];
  const guard = (type: 'condition' | 'chosen', flow: FlowProgram) => ({ type, params: { node: node.id, flow: flow.id } });
  if (node.kind === 'exclusiveGateway') {
    return [
      ...regular.map((flow) => along(node, flow, prefix, [], flow.condition === undefined ? undefined : guard('condition', flow))),
      ...fallback,
    ];
  }
  if (regular.every((flow) => flow.condition === undefined) && !otherwise) {
    const [first, ...others] = repeated(regular, node.completionQuantity);
    return first
      ? [
          along(
            node,
            first,
            prefix,
            others.map((flow) => onFlow('token.fork', flow.id)),
          ),
        ]
      : [];
  }
  if (otherwise && regular.some(({ condition }) => condition === undefined)) return besides(node, regular, otherwise, prefix);
  const choices = regular.map((flow, index) =>
    along(
      node,
      flow,
      prefix,
      [...regular.slice(index + 1), ...again(regular, node.completionQuantity)].map((later) => onFlow('token.forkIf', later.id)),
      guard('chosen', flow),
    ),
  );
  return [...choices, ...fallback];
}
