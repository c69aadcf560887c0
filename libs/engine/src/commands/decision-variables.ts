import type { JsonObject } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';

/**
 * What a decision leaves in the case: the outcome under the task's own name for it, and the officer's words as `opinion`, so that output
 * mappings can keep them. A decision without words clears the words of the one before.
 */
export function decisionVariables(program: TaskProgram | undefined, outcome: string | null, opinion: string | null): JsonObject {
  const hasOutcomes = program !== undefined && program.outcomes.length > 0;
  return {
    ...(hasOutcomes && outcome !== null && { [program.outcomeVariable]: outcome }),
    ...((hasOutcomes || opinion !== null) && { opinion }),
  };
}
