import type { Definition } from '@liuzhuan/contract';
import { QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { ReleaseDrawer } from './release-drawer';
import { ReleaseForm } from './release-form';
import { RELEASE_TEXTS } from './release-texts';
import { ReleasesOfProcess, ReleaseTable } from './release-table';
import { sameFiles } from './release-words';
import { RollBackDialog } from './roll-back-dialog';

/** 发布: what is on the canvas comes into force, now or at a time, after a review where the organisation wants one; what was released so far, and the way back. */
export function ReleaseTab() {
  const key = useWorkspace((state) => state.key);
  const replaceAll = useWorkspace((state) => state.replaceAll);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: deployed });
  useReleasedDraft(definition.data);
  const [search, setSearch] = useSearchParams();
  const shown = search.get('release') ?? undefined;
  const show = (id: string | undefined) => setSearch(id === undefined ? {} : { release: id }, { replace: true });
  return (
    <div className="dz-tab-page dz-stack">
      {deployed ? <QueryState query={definition}>{(found) => <NewRelease definition={found} onLook={show} />}</QueryState> : <NewRelease onLook={show} />}
      <Earlier process={key} definition={definition.data} onLook={show} />
      {shown === undefined ? null : <ReleaseDrawer key={shown} id={shown} onClose={() => show(undefined)} onTake={replaceAll} />}
    </div>
  );
}

/** What is on the canvas came into force at its time, or because somebody approved it: it is no draft any more. */
function useReleasedDraft(definition: Definition | undefined): void {
  const store = useWorkspaceStore();
  useEffect(() => {
    const { version, resources, save, load } = store.getState();
    if (definition && version !== definition.version && save !== 'changed' && save !== 'saving' && sameFiles(definition.resources, resources)) void load();
  }, [definition, store]);
}

function NewRelease({ definition, onLook }: { readonly definition?: Definition; readonly onLook: (id: string) => void }) {
  const t = useText(RELEASE_TEXTS);
  const key = useWorkspace((state) => state.key);
  const waiting = useRead('listReleases', { query: { process: key, limit: 5 } });
  const pending = waiting.data?.items.filter(({ state }) => state === 'awaiting-review' || state === 'scheduled') ?? [];
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('newRelease')}>
      <strong>{t('newRelease')}</strong>
      {pending.length > 0 ? (
        <>
          <Alert type="info" showIcon role="status" title={t('pendingTitle')} />
          <ReleaseTable releases={pending} onLook={onLook} />
        </>
      ) : (
        <QueryState query={waiting}>{() => <ReleaseForm definition={definition} />}</QueryState>
      )}
    </section>
  );
}

function Earlier({ process, definition, onLook }: { readonly process: string; readonly definition: Definition | undefined; readonly onLook: (id: string) => void }) {
  const t = useText(RELEASE_TEXTS);
  const { roles } = useAccount();
  const [rollsBack, setRollsBack] = useState(false);
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('list')}>
      <div className="dz-mig-line">
        <strong>{t('list')}</strong>
        {roles.includes('administrator') && definition && definition.versions.length > 1 ? (
          <Button danger style={{ marginInlineStart: 'auto' }} onClick={() => setRollsBack(true)}>
            {t('rollBack')}
          </Button>
        ) : null}
      </div>
      <ReleasesOfProcess process={process} onLook={onLook} />
      {rollsBack && definition ? <RollBackDialog definition={definition} onClose={() => setRollsBack(false)} /> : null}
    </section>
  );
}
