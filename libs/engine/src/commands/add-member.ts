import type { PersonId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { isActivePerson } from '../directory/directory-index';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

export interface AddMemberInput extends TaskInput {
  readonly persons: readonly PersonId[];
  /** Before or after the task named, or beside all. */
  readonly position: 'before' | 'after' | 'parallel';
  readonly reason?: string;
}

/**
 * Asks more persons to sign (加签). In a countersignature each is a member like those the process named. A task of one person becomes one that
 * several sign: those before and beside her give their opinion, the decision stays hers; those after her decide last.
 */
export const addMember: CaseCommand<AddMemberInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const { persons, position } = input;
    if (persons.length === 0) return { kind: 'reject', rejection: reject('person-unknown', { person: '' }) };
    const unknown = persons.find((person) => !isActivePerson(context.world.directory, person));
    if (unknown !== undefined) return { kind: 'reject', rejection: reject('person-unknown', { person: unknown }) };
    const words = { task: task.id, name: task.name, persons: [...persons], position, reason: input.reason?.trim() ?? '' };
    draft.record('member.added', words, { node: task.node, activation: task.activation });
    const asker = task.assignee ?? [...task.candidates];
    const refused = runMachine(draft, { type: 'addMember', activation: task.activation, items: [...persons], position, asker });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft, task);
  },
};
