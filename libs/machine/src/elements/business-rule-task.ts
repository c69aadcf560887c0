import { isJsonObject, type JsonObject } from '@liuzhuan/kernel';
import { decide } from '../run/decisions';
import type { Element } from './element';

/**
 * Business rule task (BPMN 2.0.2, 10.3.3): evaluates a DMN decision within the step. Its value goes to the result variable; without one the
 * entries of a context become variables. Which rules matched is put on record.
 */
export const businessRuleTask: Element = {
  begin: (run, token, node) => {
    const { ref = '', result } = node.decision ?? {};
    const decided = decide(run, token, node, ref);
    if (!decided.ok) return { kind: 'stuck', incident: decided.error };
    const { output } = decided.value;
    run.effect({ type: 'decision.made', ...run.site(token), decision: ref, ...decided.value });
    const variables: JsonObject = result !== undefined ? { [result]: output } : isJsonObject(output) ? output : { [ref]: output };
    return { kind: 'done', variables };
  },
};
