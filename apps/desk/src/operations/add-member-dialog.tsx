import type { ActionResult, Task } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { Radio } from 'antd';
import { useId, useState } from 'react';
import { PersonsPicker } from '../people/persons-picker';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

interface AddMemberDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

const POSITIONS = [
  ['before', 'positionBefore'],
  ['parallel', 'positionParallel'],
  ['after', 'positionAfter'],
] as const;

/** 加签: who, when, and whose word counts. */
export function AddMemberDialog({ task, onDone, onClose }: AddMemberDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const id = useId();
  const [persons, setPersons] = useState<readonly string[]>([]);
  const [position, setPosition] = useState<(typeof POSITIONS)[number][0]>('parallel');
  const [reason, setReason] = useState('');
  const send = useAction('addMember');
  const body = { persons: [...persons], position, reason: reason.trim() || undefined };
  return (
    <OperationDialog
      title={t('addMemberTitle')}
      confirm={t('addMemberConfirm')}
      words={{ label: t('reason'), value: reason, required: false, onChange: setReason }}
      ready={persons.length > 0}
      pending={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate({ path: { id: task.id }, body, ifMatch: task.revision }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <div>
        <label htmlFor={id}>{t('addMemberPersons')}</label>
        <PersonsPicker id={id} value={persons} onChange={setPersons} without={task.assignee ? [task.assignee.id] : []} />
      </div>
      <fieldset>
        <legend>{t('addMemberPosition')}</legend>
        <Radio.Group value={position} onChange={(event) => setPosition(event.target.value as typeof position)} className="desk-targets">
          {POSITIONS.map(([value, label]) => (
            <Radio key={value} value={value}>
              {t(label)}
            </Radio>
          ))}
        </Radio.Group>
        {task.signing === 'alone' ? <p className="desk-quiet desk-dialog-text">{t(position === 'after' ? 'decidesLast' : 'decidesOwner')}</p> : null}
      </fieldset>
    </OperationDialog>
  );
}
