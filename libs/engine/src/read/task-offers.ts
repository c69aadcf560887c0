import type { Rejection } from '@liuzhuan/kernel';
import { type Goal, type MachineEvent, step } from '@liuzhuan/machine';
import { machineEnvironment } from '../case/case-environment';
import type { CommandContext } from '../case/command-context';
import { COMMANDS } from '../commands/command-table';
import { openDelegation } from '../commands/open-delegation';
import { mayTry } from '../commands/permission';
import { openTask, personName } from '../commands/preflight';
import { cannotWithdraw } from '../commands/withdraw-task';
import { notActive } from '../not-active';
import type { InstanceRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { type Offers, offersOf } from './offers';

/** What can be done with a task, when the actor may. */
export type TaskAction =
  | 'claim'
  | 'release'
  | 'complete'
  | 'return'
  | 'reassign'
  | 'delegate'
  | 'giveBack'
  | 'withdraw'
  | 'jump'
  | 'addMember'
  | 'removeMember'
  | 'remind';

/** Where a task could go. */
export interface TaskGoals {
  readonly returns: readonly unknown[];
  readonly jumps: readonly Goal[];
}

type TaskCommand = Extract<keyof typeof COMMANDS, `${TaskAction}Task` | 'addMember' | 'removeMember'>;

/** What the actor may do with a task: by the very checks of the commands, with a trial step where only the machine knows. */
export function taskOffers(context: CommandContext, { task, instance }: { task: TaskRecord; instance: InstanceRecord }, goals: TaskGoals): Offers<TaskAction> {
  const { actor, world } = context;
  const suspended = (): Rejection | undefined => (instance.state.status === 'suspended' ? reject('case-suspended', { number: instance.number }) : undefined);
  const nowhere = (there: readonly unknown[]) => (there.length > 0 ? undefined : reject('nowhere-to-go', { name: task.name }));
  const may = (command: TaskCommand): Rejection | undefined => {
    const { permission } = COMMANDS[command];
    if (!mayTry(actor, permission)) return reject('not-permitted', { command });
    const open = openTask(context, { task: task.id }, permission);
    return open.ok ? undefined : open.error;
  };
  const tried = (event: MachineEvent): Rejection | undefined => {
    const result = step(instance.state, event, machineEnvironment(world, instance));
    return result.ok ? undefined : result.error;
  };
  const { activation } = task;
  return offersOf<TaskAction>({
    claim: () => may('claimTask') ?? (task.assignee === null ? undefined : reject('task-already-claimed', { name: task.name, person: personName(context, task.assignee) })),
    release: () => may('releaseTask') ?? (task.assignee !== null && task.candidates.length > 0 ? undefined : reject('task-not-claimed', { name: task.name })),
    complete: () => may('completeTask') ?? suspended(),
    return: () => may('returnTask') ?? suspended() ?? nowhere(goals.returns),
    reassign: () => may('reassignTask'),
    delegate: () => may('delegateTask'),
    giveBack: () => (openDelegation(task) ? may('giveBackTask') : (may('giveBackTask') ?? reject('task-not-delegated', { name: task.name }))),
    withdraw: () => {
      const mayBack = task.status === 'completed' && task.completedBy !== null && task.completedBy === actor.person;
      if (!mayBack || !mayTry(actor, COMMANDS.withdrawTask.permission)) return reject('not-your-task', { name: task.name });
      if (instance.status !== 'active') return notActive(instance);
      const refused = suspended() ?? tried({ type: 'withdraw', activation });
      return refused && cannotWithdraw(task, refused);
    },
    jump: () => may('jumpTask') ?? suspended() ?? nowhere(goals.jumps),
    addMember: () => may('addMember') ?? suspended() ?? tried({ type: 'addMember', activation, items: ['?'], position: 'parallel', asker: '?' }),
    removeMember: () => may('removeMember') ?? suspended() ?? tried({ type: 'removeMember', activation }),
    remind: () => may('remindTask'),
  });
}
