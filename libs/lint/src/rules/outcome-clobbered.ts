import type { FlowNode, ManualTask, UserTask } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { LintContext, LintRule } from '../lint-context';
import { nameOf } from '../lint-context';

type Decision = UserTask | ManualTask;

/** Tasks of parallel branches that store their outcomes in one variable overwrite each other; which is last is chance. */
export const outcomeClobbered: LintRule = {
  code: 'lint-outcome-clobbered',
  check: (context) => {
    const pairs = new Map<string, Diagnostic>();
    for (const split of context.nodes.filter((node) => splits(node, context))) {
      for (const [one, other] of clashes(split, context)) {
        const [first, second] = one.id < other.id ? [one, other] : [other, one];
        const params = { other: nameOf(second), variable: first.settings.outcomeVariable };
        pairs.set(`${first.id} ${second.id}`, context.at('lint-outcome-clobbered', first, params, 'lz:outcomeVariable'));
      }
    }
    return [...pairs.values()];
  },
};

/** Where one token becomes several: parallel and inclusive gateways, and anything else with several unconditional ways out. */
function splits(node: FlowNode, { outgoingOf }: LintContext): boolean {
  if (node.outgoing.length < 2 || node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return false;
  return node.type === 'parallelGateway' || node.type === 'inclusiveGateway' || outgoingOf(node).some((flow) => !flow.conditionExpression);
}

/** Decisions that can be open at the same time: on one branch only, and another on another branch only. */
function* clashes(split: FlowNode, { outgoingOf, graph, nodes }: LintContext): Generator<readonly [Decision, Decision]> {
  const branches = outgoingOf(split).map((flow) => ({ entry: flow.targetRef, reach: graph.reachableFrom([flow.targetRef]) }));
  const decisions = nodes.filter((node): node is Decision => 'settings' in node && node.settings.outcomes.length > 0);
  for (const [index, one] of branches.entries()) {
    for (const other of branches.slice(index + 1)) {
      const left = decisions.filter((node) => one.reach.has(node.id) && !other.reach.has(node.id));
      const right = decisions.filter((node) => other.reach.has(node.id) && !one.reach.has(node.id));
      for (const first of left)
        for (const second of right) if (first.settings.outcomeVariable === second.settings.outcomeVariable) yield [first, second];
    }
  }
}
