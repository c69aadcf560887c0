import type { TaskRecord } from '../records/records';
import type { CaseCommand, TaskInput } from './case-command';
import { openTask } from './preflight';
import { sendBack } from './return-task';

export interface PreviewReturnInput extends TaskInput {
  readonly to: string;
}

export interface ReturnPreview {
  readonly to: string;
  /** Open tasks that would be withdrawn, the one returned included. */
  readonly withdrawn: readonly TaskRecord[];
}

/** What a return would withdraw: the return itself, with nothing written. */
export const previewReturn: CaseCommand<PreviewReturnInput, ReturnPreview> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const withdrawn = sendBack(open.value.draft, open.value.task, input.to, '');
    return withdrawn.ok ? { kind: 'nothing', value: { to: input.to, withdrawn: withdrawn.value } } : { kind: 'reject', rejection: withdrawn.error };
  },
};
