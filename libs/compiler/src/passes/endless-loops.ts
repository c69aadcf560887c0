import type { FlowNodeType } from '@liuzhuan/bpmn';
import type { NodeProgram, ScopeKind } from '@liuzhuan/machine';
import type { ElementCompiler } from '../elements/element-compiler';
import { passing } from '../states/states';
import { linkGoal, type Surroundings } from '../states/transitions';
import { compilerOf } from './2-compile-nodes';

/** Activities that are done within the step that begins them. */
export const IMMEDIATE: ReadonlySet<string> = new Set(['task', 'scriptTask', 'businessRuleTask']);

/** Where a token can go from a node. */
type Ways = (node: NodeProgram) => readonly string[];

/** Gateways that do not join, link events, none throw events. */
const isPassed = (node: NodeProgram): boolean => (compilerOf(node.kind) as ElementCompiler<FlowNodeType>).state(node) === passing;

/** Throwing a message changes nothing in this step; a signal or an escalation may be caught by what ends the circle. */
const throwsOut = ({ kind, events = [] }: NodeProgram): boolean =>
  (kind === 'intermediateThrowEvent' || kind === 'sendTask') && events.length > 0 && events.every((event) => event.kind === 'message');

const isDoneAtOnce = (node: NodeProgram): boolean =>
  (IMMEDIATE.has(node.kind) || throwsOut(node)) && node.service === undefined && (node.startQuantity ?? 1) === 1;

/** A circle of gateways is plain to see, and whatever decides there does not change on the way round. */
const isGateway = (node: NodeProgram): boolean => node.kind.endsWith('Gateway') && isPassed(node);

/**
 * Nodes, one for each circle found, from which a token would never come to rest: circles of gateways; else circles of whatever is passed
 * through or done at once, links included, as far as no condition can lead out. Other circles end as an incident at run time if they do not
 * end by themselves. An ad-hoc sub-process is left out of the second kind: its completion condition ends what turns in it.
 */
export function endlessLoops(surroundings: Surroundings, kind: ScopeKind): readonly NodeProgram[] {
  const targets = (flows: readonly string[]): string[] => flows.flatMap((flow) => surroundings.flows[flow]?.target ?? []);
  const sure = (node: NodeProgram): readonly string[] => {
    const isChoice = node.kind === 'exclusiveGateway' || node.defaultFlow !== undefined;
    return isChoice && node.outgoing.length > 1 ? [] : node.outgoing.filter((flow) => surroundings.flows[flow]?.condition === undefined);
  };
  const anyhow: Ways = (node) => (isGateway(node) ? targets(node.outgoing) : []);
  const unconditional: Ways = (node) => (isPassed(node) || isDoneAtOnce(node) ? [...targets(sure(node)), ...linkGoal(node, surroundings.nodes)] : []);
  const found = circles(surroundings, anyhow);
  return found.length > 0 || kind === 'adHocSubProcess' ? found : circles(surroundings, unconditional);
}

function circles({ nodes }: Surroundings, ways: Ways): readonly NodeProgram[] {
  const found: NodeProgram[] = [];
  const state = new Map<string, 'open' | 'closed'>();
  const visit = (id: string): void => {
    const node = nodes[id];
    if (!node || state.get(id) === 'closed') return;
    if (state.get(id) === 'open') {
      found.push(node);
      return;
    }
    state.set(id, 'open');
    for (const target of ways(node)) visit(target);
    state.set(id, 'closed');
  };
  for (const id of Object.keys(nodes)) visit(id);
  return found;
}
