import type { ActionResult, CallInput, OutcomeDto, Task } from '@liuzhuan/contract';
import { type FormHandle, pickEditable, useAction, useText } from '@liuzhuan/ui';
import { App } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type RefObject, useState } from 'react';
import { TASK_TEXTS } from './task-texts';

type Data = NonNullable<CallInput<'completeTask'>['body']['data']>;

interface Parts {
  readonly task: Task;
  readonly editable: readonly string[];
  readonly opinion: string;
  readonly form: RefObject<FormHandle | null>;
  readonly field: RefObject<TextAreaRef | null>;
  readonly onDone: (result: ActionResult) => void;
}

/** Completing a task: is the opinion there, is the form right, is it meant; then send. */
export function useCompletion({ task, editable, opinion, form, field, onDone }: Parts) {
  const t = useText(TASK_TEXTS);
  const { modal } = App.useApp();
  const send = useAction('completeTask');
  const [missingFor, setMissingFor] = useState<string>();
  const [invalid, setInvalid] = useState(false);

  /** `outcome` absent: the task has no outcomes to choose from. `ask`: always confirm, as after a shortcut. */
  const complete = (outcome: OutcomeDto | undefined, ask = false) => {
    const words = outcome?.opinion === 'none' ? '' : opinion.trim();
    const label = outcome?.label ?? t('complete');
    if (outcome?.opinion === 'required' && !words) {
      setMissingFor(label);
      field.current?.focus();
      return;
    }
    setMissingFor(undefined);
    const answer = editable.length && form.current ? form.current.submit() : { valid: true, data: {} };
    setInvalid(!answer.valid);
    if (!answer.valid) {
      document.querySelector('.lz-form')?.scrollIntoView({ block: 'center' });
      return;
    }
    const data = pickEditable(answer.data, editable) as Data;
    const body = { outcome: outcome?.name, opinion: words || undefined, data };
    const submit = () => send.mutate({ path: { id: task.id }, body, ifMatch: task.revision }, { onSuccess: onDone });
    if (!ask && (outcome?.primary ?? true)) return submit();
    void modal.confirm({
      title: t('confirmTitle', { outcome: label }),
      content: outcome?.opinion === 'none' ? undefined : words ? t('confirmWith', { opinion: words }) : t('confirmWithout'),
      okText: t('confirm'),
      onOk: submit,
    });
  };
  return { complete, pending: send.isPending, error: send.error, missingFor, invalid, forgive: () => setMissingFor(undefined) };
}
