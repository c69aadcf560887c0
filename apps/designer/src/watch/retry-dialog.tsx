import type { Incident } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useLocale, useRead, useText } from '@liuzhuan/ui';
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../properties/fields/field';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { CaseVariables } from './case-variables';
import { readVariables } from './read-variables';
import { WATCH_TEXTS } from './watch-texts';

interface RetryDialogProps {
  readonly incident: Incident;
  /** Data of the case; read when not given. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

/** Corrects the data when needed, and lets the case go on from where it stopped. */
export function RetryDialog({ incident, variables, onClose }: RetryDialogProps) {
  const t = useText(WATCH_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const instance = useRead('readInstance', { path: { id: incident.instance } }, { enabled: variables === undefined });
  const retry = useAction('retryIncident');
  const [text, setText] = useState('');
  const corrected = readVariables(text);
  const run = () =>
    retry.mutate(
      { path: { id: incident.id }, body: corrected && Object.keys(corrected).length > 0 ? { variables: corrected as never } : {} },
      {
        onSuccess: (result) => {
          void message.success(result.message[locale] || t('retryDone'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={640}
      title={t('retryTitle', { name: incident.nodeName ?? incident.code })}
      okText={t('retryDo')}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: corrected === undefined }}
      confirmLoading={retry.isPending}
      onOk={run}
      onCancel={onClose}
    >
      <div className="dz-stack">
        <div className="lz-wrap">{incident.message[locale]}</div>
        <div className="dz-quiet">{t('retryText')}</div>
        {retry.error ? <ProblemAlert error={retry.error} /> : null}
        <Field label={t('retryVariables')} error={corrected === undefined ? t('retryWrong') : undefined}>
          {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} rows={4} value={text} style={{ fontFamily: 'monospace' }} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <details>
          <summary>{t('current')}</summary>
          <CaseVariables variables={variables ?? instance.data?.variables ?? {}} />
        </details>
      </div>
    </Modal>
  );
}
