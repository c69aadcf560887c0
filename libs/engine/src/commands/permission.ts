import type { PersonId } from '@liuzhuan/kernel';
import { type Actor, hasRole, type Role } from '../actor';
import type { InstanceRecord, TaskRecord } from '../records/records';
import { openDelegation } from './open-delegation';

/**
 * What a person has to do with a task or case. `holder`: its assignee, or a candidate while nobody has claimed it; `assignee`;
 * `candidate`: one of those it was offered to; `participant`: started the case, decided in it, or holds a task of it; `starter`;
 * `delegation`: has the task for its owner, or is the owner; `canceller`: started the case and cancelled it.
 */
export type Tie = 'holder' | 'assignee' | 'candidate' | 'participant' | 'starter' | 'delegation' | 'canceller';

/** Who may give a command: somebody with one of the roles who, where a tie is named, has it too, or one of the overruling roles. */
export interface Permission {
  readonly roles: readonly Role[];
  readonly tie?: Tie;
  /** Roles that need no tie. */
  readonly overrule?: readonly Role[];
  /** Not while somebody does the task for its owner: deciding about it is the owner's, once she has it back. */
  readonly undelegated?: true;
}

/** What ties are judged by. */
export interface TieFacts {
  readonly instance: InstanceRecord;
  readonly openTasks: readonly TaskRecord[];
  readonly task?: TaskRecord;
}

/** True when one of the actor's roles is named; ties come later, when the case is known. */
export function mayTry(actor: Actor, { roles, overrule = [] }: Permission): boolean {
  return hasRole(actor, ...roles, ...overrule);
}

/** True when the actor may do this to this very task or case. */
export function mayAct(actor: Actor, { roles, tie, overrule = [] }: Permission, facts: TieFacts): boolean {
  if (hasRole(actor, ...overrule)) return true;
  if (!hasRole(actor, ...roles)) return false;
  if (tie === undefined) return true;
  return actor.person !== undefined && TIES[tie](actor.person, facts);
}

const TIES: Readonly<Record<Tie, (person: PersonId, facts: TieFacts) => boolean>> = {
  holder: (person, { task }) => !!task && (task.assignee === null ? task.candidates.includes(person) : holdsOrHeld(person, task)),
  assignee: (person, { task }) => task?.assignee === person,
  candidate: (person, { task }) => !!task && (task.candidates.includes(person) || task.assignee === person),
  participant: (person, facts) => takesPart(person, facts),
  starter: (person, { instance }) => instance.starter === person,
  delegation: (person, { task }) => {
    const delegation = task && openDelegation(task);
    return delegation ? delegation.owner === person || delegation.to === person : task?.assignee === person;
  },
  canceller: (person, { instance }) => instance.starter === person && instance.state.cancelledBy === person,
};

/** A candidate whose colleague was quicker is told so, instead of being treated as a stranger. */
function holdsOrHeld(person: PersonId, task: TaskRecord): boolean {
  return task.assignee === person || (task.status !== 'open' && task.candidates.includes(person));
}

function takesPart(person: PersonId, { instance, openTasks, task }: TieFacts): boolean {
  if (instance.starter === person || Object.values(instance.state.performers).includes(person)) return true;
  const tasks = task ? [task, ...openTasks] : openTasks;
  return tasks.some((row) => row.assignee === person || row.candidates.includes(person) || row.completedBy === person);
}
