import { QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import type { Instance } from '@liuzhuan/contract';
import type { JsonObject } from '@liuzhuan/kernel';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { CorrectDialog } from '../mending/correct-dialog';
import { MENDING_TEXTS } from '../mending/mending-texts';
import { RevokeDialog } from '../mending/revoke-dialog';
import { TokenList } from '../mending/token-list';
import { Page } from '../shell/page';
import { CaseTimeline } from '../timeline/case-timeline';
import { CaseDiagrams } from './case-diagrams';
import { CaseHistory } from './case-history';
import { CaseStatus } from './case-status';
import { CaseVariables } from './case-variables';
import { IncidentList } from './incident-list';
import { WATCH_TEXTS } from './watch-texts';

/** One case: any moment of it, where it stands, its data, what went wrong, and what an administrator can do about it. */
export function CasePage() {
  const { instance: id = '' } = useParams();
  const instance = useRead('readInstance', { path: { id } });
  if (instance.data) return <CaseView instance={instance.data} />;
  return (
    <div className="dz-page">
      <QueryState query={instance}>{() => null}</QueryState>
    </div>
  );
}

function CaseView({ instance }: { readonly instance: Instance }) {
  const t = useText(WATCH_TEXTS);
  const { roles } = useAccount();
  const isAdministrator = roles.includes('administrator');
  return (
    <Page title={instance.title} note={<CaseStatus row={instance} />} tools={<CaseTools instance={instance} repairs={isAdministrator && instance.status === 'active'} />}>
      <p className="dz-quiet" style={{ marginBlockStart: 0 }}>
        {instance.number} · <Link to={`/processes/${encodeURIComponent(instance.definitionKey)}/runs`}>{instance.definitionName}</Link> · {t('versionOf', { version: instance.version })} · {t('starter')} {instance.starter?.name ?? '–'}
      </p>
      <div className="dz-stack">{isAdministrator ? <Watched instance={instance} /> : <Seen instance={instance} />}</div>
    </Page>
  );
}

/** As administrators see it: every moment, every token. */
function Watched({ instance }: { readonly instance: Instance }) {
  const t = useText(WATCH_TEXTS);
  const mending = useText(MENDING_TEXTS);
  const timeline = useRead('readTimeline', { path: { id: instance.id } });
  const items = [
    { key: 'tokens', label: mending('tokens'), children: <TokenList instance={instance.id} /> },
    { key: 'incidents', label: `${t('incidents')}${instance.incidents > 0 ? `（${instance.incidents}）` : ''}`, children: <IncidentList instance={instance.id} all /> },
  ];
  return (
    <>
      <div className="dz-card dz-card-body">
        <Tabs items={items} />
      </div>
      <QueryState query={timeline}>{(data) => <CaseTimeline instance={instance} timeline={data} />}</QueryState>
    </>
  );
}

/** As everybody else with a part in it does. */
function Seen({ instance }: { readonly instance: Instance }) {
  const t = useText(WATCH_TEXTS);
  const items = [
    { key: 'history', label: t('history'), children: <CaseHistory id={instance.id} /> },
    { key: 'variables', label: t('variables'), children: <CaseVariables variables={instance.variables} /> },
  ];
  return (
    <>
      <CaseDiagrams diagrams={instance.diagrams} />
      <div className="dz-card dz-card-body">
        <Tabs items={items} />
      </div>
    </>
  );
}

function CaseTools({ instance, repairs }: { readonly instance: Instance; readonly repairs: boolean }) {
  const t = useText(WATCH_TEXTS);
  const mending = useText(MENDING_TEXTS);
  const tokens = useRead('listTokens', { path: { id: instance.id } }, { enabled: repairs });
  const [open, setOpen] = useState<'correct' | 'revoke'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {repairs ? (
        <>
          <Button onClick={() => setOpen('correct')}>{mending('correct')}</Button>
          <Button danger disabled={!tokens.data} onClick={() => setOpen('revoke')}>
            {mending('revoke')}
          </Button>
        </>
      ) : null}
      <Link to={`/inspect/${instance.id}`}>
        <Button>{t('inspect')}</Button>
      </Link>
      {open === 'correct' ? <CorrectDialog instance={instance.id} variables={instance.variables as JsonObject} onClose={close} /> : null}
      {open === 'revoke' && tokens.data ? <RevokeDialog instance={instance.id} tokens={tokens.data.items} total={tokens.data.total} onClose={close} /> : null}
    </>
  );
}
