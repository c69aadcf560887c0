import { fail, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import { localText } from '@liuzhuan/worktime';
import { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { notActive } from '../not-active';
import type { InstanceRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { openDelegation } from './open-delegation';
import { mayAct, type Permission, type TieFacts } from './permission';
import type { TaskInput } from './case-command';

/** A task that may be acted on, in its case. */
export interface OpenTask {
  readonly draft: CaseDraft;
  readonly task: TaskRecord;
}

/** The case of a command, when it is one of the actor's organisation. Cases of others do not exist for her. */
export function findCase({ actor, loaded }: CommandContext, id: string): Result<InstanceRecord, Rejection> {
  const { instance } = loaded;
  return instance && instance.organisation === actor.organisation ? ok(instance) : fail(reject('unknown-instance', { instance: id }));
}

/** Whether the actor may do this to the case or task of a command. Who takes part in a large case by a task of hers only is found once all are loaded. */
export function mayActOn(context: CommandContext, permission: Permission, about: Omit<TieFacts, 'openTasks'>): boolean {
  if (mayAct(context.actor, permission, { ...about, openTasks: context.loaded.openTasks })) return true;
  if (permission.tie === 'participant') context.needs?.all();
  return false;
}

/** The case of a command, still running and open to the actor. */
export function openCase(context: CommandContext, id: string, permission: Permission): Result<CaseDraft, Rejection> {
  const found = findCase(context, id);
  if (!found.ok) return found;
  if (!mayActOn(context, permission, { instance: found.value })) return fail(reject('not-your-case', { number: found.value.number }));
  if (found.value.status !== 'active') return fail(notActive(found.value));
  return ok(new CaseDraft(context, found.value, false));
}

/** The case of a command that has ended, when the actor may let it go on. */
export function endedCase(context: CommandContext, id: string, permission: Permission): Result<CaseDraft, Rejection> {
  const found = findCase(context, id);
  if (!found.ok) return found;
  if (found.value.status === 'active') return fail(reject('instance-active', { number: found.value.number }));
  if (!mayAct(context.actor, permission, { instance: found.value, openTasks: [] })) return fail(reject('not-yours-to-restart', { number: found.value.number }));
  return ok(new CaseDraft(context, found.value, false));
}

/** The task a command names, whether or not it is open, when the actor may act on it. */
export function findTask(context: CommandContext, id: string, permission: Permission): Result<{ instance: InstanceRecord; task: TaskRecord }, Rejection> {
  const { actor, loaded } = context;
  const { task, instance } = loaded;
  if (!task || !instance || task.organisation !== actor.organisation) return fail(reject('unknown-task', { task: id }));
  if (!mayActOn(context, permission, { instance, task })) {
    if (task.status === 'open' && task.assignee !== null && actor.person !== undefined && task.candidates.includes(actor.person)) {
      return fail(reject('task-already-claimed', { name: task.name, person: personName(context, task.assignee) }));
    }
    return fail(reject('not-your-task', { name: task.name }));
  }
  return ok({ instance, task });
}

/** The task a command names, open, not changed since the caller saw it, and hers to act on. */
export function openTask(context: CommandContext, input: TaskInput, permission: Permission): Result<OpenTask, Rejection> {
  const found = findTask(context, input.task, permission);
  if (!found.ok) return found;
  const { instance, task } = found.value;
  if (task.status !== 'open') {
    const by = task.completedBy === null ? '—' : personName(context, task.completedBy);
    const at = task.completedAt === null ? '—' : localText(task.completedAt, context.world.calendar);
    return fail(reject(task.completedBy === null ? 'task-withdrawn' : 'task-not-open', { name: task.name, by, at }));
  }
  if (instance.status !== 'active') return fail(notActive(instance));
  const changed = changedSince(task, input);
  if (changed) return fail(changed);
  const delegation = permission.undelegated && openDelegation(task);
  if (delegation) return fail(reject('task-delegated', { name: task.name, person: personName(context, delegation.to), owner: personName(context, delegation.owner) }));
  return ok({ draft: new CaseDraft(context, instance, false), task });
}

/** The refusal of a command that was meant for another revision of its task. */
export function changedSince(task: TaskRecord, { revision }: TaskInput): Rejection | undefined {
  return revision === undefined || revision === task.revision ? undefined : reject('task-changed', { name: task.name, seen: revision, current: task.revision });
}

/** Name of a person for a message; the id when the directory has forgotten her. */
export function personName({ world }: CommandContext, person: NonNullable<TaskRecord['assignee']>): string {
  return world.directory.persons.get(person)?.name ?? person;
}
