import type { OutcomeProgram, TaskProgram } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';
import { evaluateAt } from '../case/evaluate-at';
import type { TaskRecord } from '../records/records';

/** The outcomes of a task that its conditions leave open now. One whose condition cannot be told is not offered. */
export function offeredOutcomes(draft: CaseDraft, task: TaskRecord, program: TaskProgram | undefined): readonly OutcomeProgram[] {
  const viewpoint = { scope: task.scope, activation: task.activation };
  return (program?.outcomes ?? []).filter(
    (outcome) => outcome.condition === undefined || evaluateAt(draft, viewpoint, outcome.condition).value === true,
  );
}
