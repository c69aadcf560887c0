import type { KeptMessage } from '@liuzhuan/contract';
import { ProblemAlert, useAction, usePages, useText } from '@liuzhuan/ui';
import { App, Empty } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../migration/reason-dialog';
import { MoreButton } from '../shell/more-button';
import { UndeliveredRow } from './undelivered-row';
import { UNDELIVERED_TEXTS } from './undelivered-texts';

export type UndeliveredState = 'failing' | 'expired' | 'waiting';

/** One kind of what is not delivered: sent again at once, or given up with a reason. */
export function UndeliveredList({ state }: { readonly state: UndeliveredState }) {
  const t = useText(UNDELIVERED_TEXTS);
  const { message } = App.useApp();
  const { query, items } = usePages('listMessages', { query: { state, limit: 20 } });
  const resend = useAction('resendMessage');
  const [given, setGiven] = useState<KeptMessage>();
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (items?.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<><div>{t('none')}</div><div className="dz-quiet">{t('noneText')}</div></>} />;
  const send = (id: string) => resend.mutate({ path: { id } }, { onSuccess: () => void message.success(t('resent')) });
  return (
    <>
      {resend.error ? <ProblemAlert error={resend.error} /> : null}
      <ul className="dz-plain">
        {items?.map((row) => (
          <UndeliveredRow key={row.id} row={row} pending={resend.isPending} onResend={() => send(row.id)} onDiscard={() => setGiven(row)} />
        ))}
      </ul>
      <MoreButton query={query} />
      {given ? <DiscardDialog row={given} onClose={() => setGiven(undefined)} /> : null}
    </>
  );
}

function DiscardDialog({ row, onClose }: { readonly row: KeptMessage; readonly onClose: () => void }) {
  const t = useText(UNDELIVERED_TEXTS);
  const { message } = App.useApp();
  const discard = useAction('discardMessage');
  const done = () => {
    void message.success(t('discarded'));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('discardTitle', { name: row.name })}
      words={t('discardText')}
      okText={t('discardDo')}
      label={t('discardReason')}
      pending={discard.isPending}
      error={discard.error}
      onOk={(reason) => discard.mutate({ path: { id: row.id }, body: { reason } }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
