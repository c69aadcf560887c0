import type { Definition } from '@liuzhuan/contract';
import { ProblemAlert, QueryState, UI_TEXTS, useRead, useText } from '@liuzhuan/ui';
import { Alert, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { useWorkspace } from '../workspace/workspace-context';
import './comparison.css';
import { COMPARISON_TEXTS } from './comparison-texts';
import { Differences } from './differences';
import { DRAFT } from './draft-side';
import { useVersionFiles } from './use-version-files';
import { useVersionName, VersionPair } from './version-pair';

/** 比较: what differs between any two versions, on the drawings and in words; by default what the draft changes. */
export function ComparisonTab() {
  const t = useText(COMPARISON_TEXTS);
  const key = useWorkspace((state) => state.key);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: deployed });
  if (!deployed) return <p className="dz-tab-page dz-quiet">{t('none')}</p>;
  return (
    <div className="dz-tab-page dz-stack">
      <QueryState query={definition}>{(found) => <Comparison definition={found} />}</QueryState>
    </div>
  );
}

/** The two are part of the address: a comparison can be linked to. */
function Comparison({ definition }: { readonly definition: Definition }) {
  const t = useText(COMPARISON_TEXTS);
  const ui = useText(UI_TEXTS);
  const [search, setSearch] = useSearchParams();
  const known = (id: string | null) => (id === DRAFT || definition.versions.some((row) => row.id === id) ? id : null);
  const before = known(search.get('before')) ?? definition.versions.find(({ version }) => version === definition.version)?.id ?? DRAFT;
  const after = known(search.get('after')) ?? DRAFT;
  const [was, is] = [useVersionFiles(before), useVersionFiles(after)];
  const nameOf = useVersionName(definition);
  const error = was.error ?? is.error;
  return (
    <>
      <VersionPair definition={definition} before={before} after={after} onChange={(from, to) => setSearch({ before: from, after: to }, { replace: true })} />
      {before === after ? (
        <Alert type="info" showIcon role="status" title={t('sameVersion')} />
      ) : error ? (
        <ProblemAlert error={error} onRetry={was.error ? was.retry : is.retry} />
      ) : was.files && is.files ? (
        <Differences key={`${before} ${after}`} process={definition.key} before={was.files} after={is.files} names={[nameOf(before), nameOf(after)]} />
      ) : (
        <div role="status" aria-label={ui('loading')}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </>
  );
}
