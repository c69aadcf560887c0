import { useText } from '@liuzhuan/ui';
import { DEPLOY_TEXTS } from './deploy-texts';
import type { DeploymentPlan } from './deployment-plan';

/** What the deployment touches. */
export function DeploymentNumbers({ plan }: { readonly plan: DeploymentPlan }) {
  const t = useText(DEPLOY_TEXTS);
  return (
    <section aria-label={t('touches')} className="dz-card dz-card-body">
      <strong>{t('touches')}</strong>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        <li>{plan.version === 1 ? t('firstVersion') : t('newVersion', { version: plan.version })}</li>
        <li>
          {plan.running === 0 ? t('runningNone') : t('runningOld', { running: plan.running })}
          {plan.kept.length > 0 ? (
            <ul>
              {plan.kept.map(({ version, running }) => (
                <li key={version}>{t('perVersion', { version, running })}</li>
              ))}
            </ul>
          ) : null}
        </li>
        <li>{t('files', { ...plan.files })}</li>
        <li>{t('callers')}</li>
      </ul>
    </section>
  );
}
