import type { KeptMessage } from '@liuzhuan/contract';
import { TimeText, useLocale, useText } from '@liuzhuan/ui';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { UNDELIVERED_TEXTS } from './undelivered-texts';
import './undelivered.css';

interface UndeliveredRowProps {
  readonly row: KeptMessage;
  readonly pending: boolean;
  readonly onResend: () => void;
  readonly onDiscard: () => void;
}

/** What it is, whose, why it is here, and what can be done about it. */
export function UndeliveredRow({ row, pending, onResend, onDiscard }: UndeliveredRowProps) {
  const t = useText(UNDELIVERED_TEXTS);
  const locale = useLocale();
  const { kind, name, key, sender, begins, failure, payload, discardable } = row;
  return (
    <li className="dz-incident dz-undelivered">
      <div className="dz-undelivered-words lz-wrap">
        <Tag>{t(kind)}</Tag>
        <strong>{name}</strong>
        {key === undefined ? null : <span className="dz-quiet"> · {t('key', { key })}</span>}
        {' · '}
        {sender ? <Link to={`/watch/${sender.instance}`}>{t('fromCase', { number: sender.number })}</Link> : <span className="dz-quiet">{t(begins === undefined ? 'fromOutside' : 'begins', { process: begins ?? '' })}</span>}
        {failure ? (
          <>
            <div>
              {t('reason')}：{failure.message[locale]}
            </div>
            <div className="dz-quiet">
              {t('cure')}：{failure.cure[locale]}
            </div>
          </>
        ) : null}
        <Times row={row} />
        {Object.keys(payload).length > 0 ? (
          <details>
            <summary>{t('payload')}</summary>
            <pre className="dz-undelivered-payload">{JSON.stringify(payload, undefined, 2)}</pre>
          </details>
        ) : null}
      </div>
      <Button disabled={pending} aria-label={`${t('resend')} ${name}`} onClick={onResend}>
        {t('resend')}
      </Button>
      {discardable ? (
        <Button danger aria-label={`${t('discard')} ${name}`} onClick={onDiscard}>
          {t('discard')}
        </Button>
      ) : null}
    </li>
  );
}

function Times({ row: { sentAt, expiresAt, attempts, nextAt, failure } }: { readonly row: KeptMessage }) {
  const t = useText(UNDELIVERED_TEXTS);
  return (
    <div className="dz-quiet dz-undelivered-times">
      {failure ? <code>{failure.code}</code> : null}
      {sentAt === undefined ? null : <Time label={t('sent')} at={sentAt} />}
      {attempts === undefined ? null : <span>{t('attempts', { count: attempts })}</span>}
      {nextAt === undefined ? null : <Time label={t('next')} at={nextAt} />}
      {expiresAt === undefined ? null : <Time label={t('expires')} at={expiresAt} />}
    </div>
  );
}

function Time({ label, at }: { readonly label: string; readonly at: string }) {
  return (
    <span>
      {label} <TimeText at={at} />
    </span>
  );
}
