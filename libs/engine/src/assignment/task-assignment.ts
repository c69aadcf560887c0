import { asId, type Json, type PersonId } from '@liuzhuan/kernel';
import { type NodeProgram, performerOf, type TaskProgram } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';
import { evaluateAt } from '../case/evaluate-at';
import type { Viewpoint } from '../case/viewpoint';
import type { TaskRecord } from '../records/records';
import { assign, type Assignment } from './assign';

/** An assignment with the sentence that tells how it was found. */
export interface TaskAssignment extends Assignment {
  /** `unitHead("秘书科") → p-12`, for audit. */
  readonly sentence: string;
  /** What the rule gave, and why it may have given nothing. */
  readonly result: string;
}

/**
 * Evaluates the assignment rule of a task as seen from its place in the case. A task without rule has nobody. Who was put in by name, to sign a
 * plain task as well (加签), is asked whatever the rule says.
 */
export function assignTask(draft: CaseDraft, viewpoint: Viewpoint, { task, multiInstance, standardLoop }: NodeProgram, member: TaskRecord['member']): TaskAssignment {
  const { world } = draft.context;
  if (member && !multiInstance && !standardLoop) {
    const found = JSON.stringify(member.item);
    return { ...assign(member.item, 'direct', world.directory, world.today), result: found, sentence: `加签 → ${found}` };
  }
  const { rule, mode } = task?.assignment ?? { rule: '', mode: 'claim' as const };
  const { value, reason } = rule === '' ? { value: null } : evaluateAt(draft, viewpoint, rule);
  const assignment = assign(value, mode, world.directory, world.today);
  const found = JSON.stringify(value);
  const result = reason && isNothing(value) ? `${found}（${reason.zh}）` : found;
  const substituted = assignment.substitutions.map(({ absent, substitute }) => `${absent} 不在岗，由 ${substitute} 代`);
  return { ...assignment, result, sentence: [`${rule} → ${found}`, ...substituted].join('；') };
}

function isNothing(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The person who has decided at one of the nodes already, when she alone would get the task (`skipIfSame`). */
export function alreadyDecided(draft: CaseDraft, assignment: Assignment, task: TaskProgram | undefined): PersonId | null {
  const nodes = task?.assignment?.skipIfSame ?? [];
  const only = assignment.assignee ?? (assignment.candidates.length === 1 ? assignment.candidates[0] : undefined);
  if (only === undefined) return null;
  return nodes.some((node) => performerOf(draft.snapshot, node) === only) ? asId<PersonId>(only) : null;
}
