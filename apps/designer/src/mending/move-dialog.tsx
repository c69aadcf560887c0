import type { TokenDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useLocale, useRead, useText } from '@liuzhuan/ui';
import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { ConsequencesList } from './consequences-list';
import './mending.css';
import { MENDING_TEXTS } from './mending-texts';
import { ReasonField } from './reason-field';

interface MoveDialogProps {
  readonly instance: string;
  readonly token: TokenDto;
  readonly onClose: () => void;
}

/** Gives a place up, stuck or waiting, and lets the case go on at another step: where to, why, and what that comes to. */
export function MoveDialog({ instance, token, onClose }: MoveDialogProps) {
  const t = useText(MENDING_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const { activation } = token;
  const path = { id: instance };
  const preview = useRead('previewMove', { path, body: { activation, to: to ?? '' } }, { enabled: to !== undefined });
  const move = useAction('moveToken');
  const isReady = to !== undefined && reason.trim() !== '' && preview.data !== undefined && !preview.isFetching;
  const run = () =>
    move.mutate(
      { path, body: { activation, to: to ?? '', reason } },
      {
        onSuccess: (result) => {
          void message.success(result.message[locale] || t('done'));
          onClose();
        },
      },
    );
  return (
    <Modal open width={640} title={t('moveTitle', { name: token.name })} okText={t('moveDo')} cancelText={common('cancel')} okButtonProps={{ disabled: !isReady, danger: true }} confirmLoading={move.isPending} onOk={run} onCancel={onClose}>
      <div className="dz-stack">
        <Field label={t('to')} help={t('toHint')}>
          {({ id, describedBy }) => <Select id={id} aria-describedby={describedBy} style={{ width: '100%' }} value={to} onChange={setTo} options={token.goals.map(({ node, name }) => ({ value: node, label: name || node }))} />}
        </Field>
        <ReasonField value={reason} onChange={setReason} />
        {to === undefined ? <div className="dz-quiet">{t('chooseGoal')}</div> : <ConsequencesList query={preview} />}
        {move.error ? <ProblemAlert error={move.error} /> : null}
      </div>
    </Modal>
  );
}
