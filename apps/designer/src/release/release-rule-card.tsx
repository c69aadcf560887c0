import type { ReleaseRuleDto } from '@liuzhuan/contract';
import { formatInstant, ProblemAlert, QueryState, useAccount, useAction, useLocale, useRead, useText } from '@liuzhuan/ui';
import { Alert, App, Button, Space } from 'antd';
import { RELEASE_TEXTS } from './release-texts';

/** Whether a second administrator reviews what comes into force. Lifting it takes two. */
export function ReleaseRuleCard() {
  const t = useText(RELEASE_TEXTS);
  const rule = useRead('readReleaseRule', {});
  return (
    <section aria-label={t('rule')} className="dz-card dz-card-body dz-stack">
      <strong>{t('rule')}</strong>
      <QueryState query={rule}>{(found) => <Rule rule={found} />}</QueryState>
    </section>
  );
}

function Rule({ rule: { review, lifting, administrators } }: { readonly rule: ReleaseRuleDto }) {
  const t = useText(RELEASE_TEXTS);
  const locale = useLocale();
  const { modal } = App.useApp();
  const isAdministrator = useAccount().roles.includes('administrator');
  const save = useAction('saveReleaseRule');
  const put = (demanded: boolean) => save.mutate({ body: { review: demanded } });
  const lift = () => modal.confirm({ title: t('ruleLiftTitle'), content: t('ruleLiftWords'), okText: t('ruleLiftOk'), cancelText: t('cancel'), onOk: () => put(false) });
  const lone = administrators < 2;
  return (
    <>
      <span>{t(review ? 'ruleOn' : 'ruleOff')}</span>
      {!review && lone ? <span className="dz-quiet">{t('ruleLone', { count: administrators })}</span> : null}
      {lifting ? <Alert type="warning" showIcon role="status" title={t('ruleLifting', { by: lifting.by, time: formatInstant(lifting.at, locale) })} /> : null}
      {save.error ? <ProblemAlert error={save.error} /> : null}
      {isAdministrator ? (
        <Space wrap>
          {review ? null : (
            <Button disabled={lone} loading={save.isPending} onClick={() => put(true)}>
              {t('ruleDemand')}
            </Button>
          )}
          {review && !lifting ? (
            <Button danger loading={save.isPending} onClick={lift}>
              {t('ruleLift')}
            </Button>
          ) : null}
          {lifting && !lifting.mine ? (
            <Button danger loading={save.isPending} onClick={() => put(false)}>
              {t('ruleAgree')}
            </Button>
          ) : null}
          {lifting ? (
            <Button loading={save.isPending} onClick={() => put(true)}>
              {t('ruleKeep')}
            </Button>
          ) : null}
        </Space>
      ) : null}
    </>
  );
}
