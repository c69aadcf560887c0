import type { ResourceDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { useEffect } from 'react';
import { CheckedFiles } from '../deploy/checked-files';
import { RELEASE_TEXTS } from './release-texts';

/** What the server says now about the files of a release: read, compiled and proven as at any deployment. */
export function ReleaseVerdict({ resources }: { readonly resources: readonly ResourceDto[] }) {
  const t = useText(RELEASE_TEXTS);
  const { mutate, data, error } = useAction('checkDeployment');
  useEffect(() => mutate({ body: { resources: [...resources] } }), [mutate, resources]);
  return (
    <section aria-label={t('verdict')} className="dz-stack" style={{ gap: 4 }}>
      <strong>{t('verdict')}</strong>
      {error ? <ProblemAlert error={error} onRetry={() => mutate({ body: { resources: [...resources] } })} /> : <CheckedFiles diagnostics={data?.diagnostics} />}
    </section>
  );
}
