import type { Incident } from '@liuzhuan/contract';
import type { JsonObject } from '@liuzhuan/kernel';
import { ProblemAlert, QueryState, useAction, useLocale, useRead, useText } from '@liuzhuan/ui';
import { App, Modal } from 'antd';
import { useDeferredValue, useState } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { ConsequencesList } from './consequences-list';
import './mending.css';
import { MENDING_TEXTS } from './mending-texts';
import { ReasonField } from './reason-field';
import { ChangeTable, VariableEditor } from './variable-editor';
import { changesOf, correctionOf, type Edits } from './variable-edits';

export type MendedIncident = Pick<Incident, 'id' | 'instance' | 'activation' | 'code' | 'message' | 'cure'> & { readonly name: string };

interface MendDialogProps {
  readonly incident: MendedIncident;
  readonly onClose: () => void;
}

/** An incident: what is wrong, the data the step sees, what another try would come to, and the try itself. */
export function MendDialog({ incident, onClose }: MendDialogProps) {
  const tokens = useRead('listTokens', { path: { id: incident.instance } });
  const instance = useRead('readInstance', { path: { id: incident.instance } });
  const stuck = tokens.data?.items.find(({ activation }) => activation === incident.activation);
  const known = stuck?.variables ?? (tokens.data ? instance.data?.variables : undefined);
  if (known === undefined) {
    return (
      <Modal open footer={null} onCancel={onClose} width={760}>
        <QueryState query={tokens}>{() => <QueryState query={instance}>{() => null}</QueryState>}</QueryState>
      </Modal>
    );
  }
  return <Mending incident={incident} known={known as JsonObject} onClose={onClose} />;
}

function Mending({ incident, known, onClose }: MendDialogProps & { readonly known: JsonObject }) {
  const t = useText(MENDING_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Edits>({});
  const [reason, setReason] = useState('');
  const changes = changesOf(known, edits);
  const variables = correctionOf(changes);
  const asked = useDeferredValue(JSON.stringify(variables ?? null));
  const path = { id: incident.id };
  const preview = useRead('previewRetry', { path, body: asked === 'null' ? {} : { variables: JSON.parse(asked) as never } }, { enabled: changes !== undefined });
  const retry = useAction('retryIncident');
  const isReady = changes !== undefined && preview.data !== undefined && !preview.isFetching && (variables === undefined || reason.trim() !== '');
  const run = () =>
    retry.mutate(
      { path, body: { ...(variables && { variables: variables as never }), ...(reason.trim() !== '' && { reason }) } },
      {
        onSuccess: (result) => {
          void message.success(result.message[locale] || t('done'));
          onClose();
        },
      },
    );
  return (
    <Modal open width={760} title={t('mendTitle', { name: incident.name })} okText={t(variables ? 'correctRetryDo' : 'retryDo')} cancelText={common('cancel')} okButtonProps={{ disabled: !isReady }} confirmLoading={retry.isPending} onOk={run} onCancel={onClose}>
      <div className="dz-stack">
        <div className="lz-wrap">
          {incident.message[locale]}
          <div className="dz-quiet">
            {t('cure')}：{incident.cure[locale]}
          </div>
        </div>
        <section aria-label={t('variables')} className="dz-stack" style={{ gap: 4 }}>
          <strong>{t('variables')}</strong>
          <VariableEditor known={known} edits={edits} onChange={setEdits} />
        </section>
        <ChangeTable changes={changes ?? []} />
        <ReasonField value={reason} onChange={setReason} />
        {changes === undefined ? null : <ConsequencesList query={preview} />}
        {retry.error ? <ProblemAlert error={retry.error} /> : null}
      </div>
    </Modal>
  );
}
