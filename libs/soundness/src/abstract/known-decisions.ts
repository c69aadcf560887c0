import type { Json } from '@liuzhuan/kernel';
import type { NodeProgram, Program } from '@liuzhuan/machine';

/** More values than this are not told apart: the choice counts as free. */
const VALUES_LIMIT = 12;

/** The values a node's table can give, when it is asked once and they are few. */
function valuesAt({ kind, decision, multiInstance, standardLoop }: NodeProgram, resultsOf: (decision: string) => readonly Json[] | undefined) {
  if (kind !== 'businessRuleTask' || decision?.result === undefined || multiInstance || standardLoop) return undefined;
  const values = resultsOf(decision.ref);
  return values && values.length > 0 && values.length <= VALUES_LIMIT ? values : undefined;
}

/**
 * Business rule tasks whose table gives one of a few known values become work that is completed with one of them: their outcomes are the
 * values as JSON. What follows them is then decided by those values and no longer by free choice.
 */
export function withKnownDecisions(program: Program, resultsOf: (decision: string) => readonly Json[] | undefined): Program {
  const known = (node: NodeProgram): NodeProgram => {
    const values = valuesAt(node, resultsOf);
    if (!values) return node;
    const { decision, ...kept } = node;
    const outcomes = values.map((value) => ({ name: JSON.stringify(value), label: String(value), opinion: 'none' as const, primary: false }));
    return { ...kept, task: { outcomes, outcomeVariable: decision?.result ?? '', returnTo: [], copies: [] } };
  };
  const scopes = Object.values(program.scopes).map((scope) => [
    scope.key,
    { ...scope, nodes: Object.fromEntries(Object.values(scope.nodes).map((node) => [node.id, known(node)])) },
  ]);
  return { ...program, scopes: Object.fromEntries(scopes) as Program['scopes'] };
}

/** Whether a node's outcomes are values of a table, as JSON. */
export const isKnownDecision = ({ kind, task }: NodeProgram): boolean => kind === 'businessRuleTask' && (task?.outcomes.length ?? 0) > 0;
