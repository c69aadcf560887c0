import type { ActionResult, Instance, Task } from '@liuzhuan/contract';
import type { ComponentType } from 'react';
import { AddMemberDialog } from '../operations/add-member-dialog';
import { DelegateDialog } from '../operations/delegate-dialog';
import { GiveBackDialog } from '../operations/give-back-dialog';
import { JumpDialog } from '../operations/jump-dialog';
import { RemoveMemberDialog } from '../operations/remove-member-dialog';
import { WithdrawDialog } from '../operations/withdraw-dialog';
import { ReassignDialog } from './reassign-dialog';
import { RemindDialog } from './remind-dialog';
import { ReturnDialog } from './return-dialog';

export type TaskDialog = 'return' | 'remind' | 'giveBack' | keyof typeof DIALOGS;

interface TaskDialogsProps {
  readonly open?: TaskDialog;
  readonly task: Task;
  readonly instance?: Instance;
  readonly opinion: string;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

type DialogProps = Pick<TaskDialogsProps, 'task' | 'onDone' | 'onClose'>;

/** Dialogs that need the task alone. */
const DIALOGS = {
  reassign: ReassignDialog,
  delegate: DelegateDialog,
  addMember: AddMemberDialog,
  removeMember: RemoveMemberDialog,
  jump: JumpDialog,
  withdraw: WithdrawDialog,
} as const satisfies Record<string, ComponentType<DialogProps>>;

/** The dialog that is open, if any. */
export function TaskDialogs({ open, task, instance, opinion, onDone, onClose }: TaskDialogsProps) {
  if (open === undefined) return null;
  if (open === 'return') return <ReturnDialog task={task} instance={instance} reason={opinion} onDone={onDone} onClose={onClose} />;
  if (open === 'remind') return <RemindDialog tasks={[task.id]} onClose={onClose} />;
  if (open === 'giveBack') {
    // The last one, also when it has just ended: what happened is still to be said.
    const delegation = task.delegations.at(-1);
    return delegation ? <GiveBackDialog task={task} delegation={delegation} onDone={onDone} onClose={onClose} /> : null;
  }
  const Dialog = DIALOGS[open];
  return <Dialog task={task} onDone={onDone} onClose={onClose} />;
}
