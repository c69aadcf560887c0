import type { ActionResult, Instance, Task } from '@liuzhuan/contract';
import { ReassignDialog } from './reassign-dialog';
import { RemindDialog } from './remind-dialog';
import { ReturnDialog } from './return-dialog';
import type { TaskDialog } from './task-dock';

interface TaskDialogsProps {
  readonly open?: TaskDialog;
  readonly task: Task;
  readonly instance?: Instance;
  readonly opinion: string;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function TaskDialogs({ open, task, instance, opinion, onDone, onClose }: TaskDialogsProps) {
  if (open === 'return') return <ReturnDialog task={task} instance={instance} reason={opinion} onDone={onDone} onClose={onClose} />;
  if (open === 'reassign') return <ReassignDialog task={task} onDone={onDone} onClose={onClose} />;
  if (open === 'remind') return <RemindDialog tasks={[task.id]} onClose={onClose} />;
  return null;
}
