import { type FlowNode, flowNodesOf, isSubProcess, type ManualTask, type UserTask } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { LintContext, LintRule } from '../lint-context';
import { nameOf } from '../lint-context';

type Decision = UserTask | ManualTask;

/** Tasks of parallel branches that store their outcomes in one variable overwrite each other; which is last is chance. */
export const outcomeClobbered: LintRule = {
  code: 'lint-outcome-clobbered',
  check: (context) => {
    const pairs = new Map<string, Diagnostic>();
    for (const split of context.nodes) {
      for (const [one, other] of clashes(split, context)) {
        const [first, second] = one.id < other.id ? [one, other] : [other, one];
        const params = { other: nameOf(second), variable: first.settings.outcomeVariable };
        pairs.set(`${first.id} ${second.id}`, context.at('lint-outcome-clobbered', first, params, 'lz:outcomeVariable'));
      }
    }
    return [...pairs.values()];
  },
};

/**
 * What tokens can come to that exist side by side because of this node: the ways out of a parallel or inclusive gateway, or of anything
 * else with several unconditional ways out; for a boundary event that does not interrupt, its way and its host's.
 */
function branchesOf(node: FlowNode, { outgoingOf, graph, nodeOf }: LintContext): ReadonlySet<string>[] {
  const targets = outgoingOf(node).map((flow) => flow.targetRef);
  if (node.type === 'boundaryEvent') {
    const host = nodeOf(node.attachedToRef);
    if (node.cancelActivity || !host) return [];
    const contents = isSubProcess(host) ? flowNodesOf(host).map((inner) => inner.id) : [];
    const onwards = graph.reachableFrom(outgoingOf(host).map((flow) => flow.targetRef));
    return [graph.reachableFrom(targets), new Set([host.id, ...contents, ...onwards])];
  }
  if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return [];
  const always =
    node.type === 'parallelGateway' || node.type === 'inclusiveGateway' || outgoingOf(node).some((flow) => !flow.conditionExpression);
  return always && targets.length > 1 ? targets.map((target) => graph.reachableFrom([target])) : [];
}

/** Decisions that can be open at the same time: on one branch only, and another on another branch only. */
function* clashes(split: FlowNode, context: LintContext): Generator<readonly [Decision, Decision]> {
  const branches = branchesOf(split, context);
  const decisions = context.nodes.filter((node): node is Decision => 'settings' in node && node.settings.outcomes.length > 0);
  for (const [index, one] of branches.entries()) {
    for (const other of branches.slice(index + 1)) {
      const left = decisions.filter((node) => one.has(node.id) && !other.has(node.id));
      const right = decisions.filter((node) => other.has(node.id) && !one.has(node.id));
      for (const first of left)
        for (const second of right) if (first.settings.outcomeVariable === second.settings.outcomeVariable) yield [first, second];
    }
  }
}
