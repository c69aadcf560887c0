import type { JsonObject } from '@liuzhuan/kernel';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import './mending.css';
import { MENDING_TEXTS } from './mending-texts';
import { ReasonField } from './reason-field';
import { ChangeTable, VariableEditor } from './variable-editor';
import { changesOf, correctionOf, type Edits } from './variable-edits';

interface CorrectDialogProps {
  readonly instance: string;
  readonly variables: JsonObject;
  readonly onClose: () => void;
}

/** Corrects the data of a running case. */
export function CorrectDialog({ instance, variables: known, onClose }: CorrectDialogProps) {
  const t = useText(MENDING_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Edits>({});
  const [reason, setReason] = useState('');
  const changes = changesOf(known, edits);
  const variables = correctionOf(changes);
  const correct = useAction('correctVariables');
  const run = () =>
    correct.mutate(
      { path: { id: instance }, body: { variables: (variables ?? {}) as never, reason } },
      {
        onSuccess: () => {
          void message.success(t('done'));
          onClose();
        },
      },
    );
  return (
    <Modal open width={760} title={t('correctTitle')} okText={t('correctDo')} cancelText={common('cancel')} okButtonProps={{ disabled: variables === undefined || reason.trim() === '' }} confirmLoading={correct.isPending} onOk={run} onCancel={onClose}>
      <div className="dz-stack">
        <section aria-label={t('variablesOfCase')}>
          <VariableEditor known={known} edits={edits} onChange={setEdits} />
        </section>
        <ChangeTable changes={changes ?? []} />
        <ReasonField value={reason} onChange={setReason} />
        {correct.error ? <ProblemAlert error={correct.error} /> : null}
      </div>
    </Modal>
  );
}
