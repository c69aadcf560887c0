import type { ActionResult, DelegationDto, Task } from '@liuzhuan/contract';
import { useAccount, useAction, useText } from '@liuzhuan/ui';
import { App } from 'antd';
import { useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';
import { resultOfRow } from './result-of-row';

interface GiveBackDialogProps {
  readonly task: Task;
  readonly delegation: DelegationDto;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 交回 for whoever did the work, 收回 for the owner and administrators. */
export function GiveBackDialog({ task, delegation: { owner, to }, onDone, onClose }: GiveBackDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const { message } = App.useApp();
  const isDelegate = useAccount().person?.id === to.id;
  const [words, setWords] = useState('');
  const send = useAction('giveBackTask');
  const confirm = () =>
    send.mutate(
      { path: { id: task.id }, body: { opinion: words.trim() || undefined }, ifMatch: task.revision },
      {
        onSuccess: (row) => {
          if (isDelegate) return onDone(resultOfRow(row, 'givenBack'));
          void message.success(t('recalled'));
          onClose();
        },
      },
    );
  return (
    <OperationDialog
      title={t(isDelegate ? 'giveBackTitle' : 'recallTitle')}
      text={isDelegate ? t('giveBackText', { owner: owner.name }) : t('recallText', { person: to.name })}
      confirm={t(isDelegate ? 'giveBackConfirm' : 'recallConfirm')}
      words={{ label: t(isDelegate ? 'giveBackOpinion' : 'reason'), value: words, required: isDelegate, onChange: setWords }}
      pending={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
