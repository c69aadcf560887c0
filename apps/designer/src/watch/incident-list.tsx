import type { Incident } from '@liuzhuan/contract';
import { ProblemAlert, TimeText, useAccount, useLocale, usePages, useText } from '@liuzhuan/ui';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { MendDialog } from '../mending/mend-dialog';
import { MoreButton } from '../shell/more-button';
import { WATCH_TEXTS } from './watch-texts';

interface IncidentListProps {
  /** Only those of one case. */
  readonly instance?: string;
  /** Resolved ones, too. */
  readonly all?: boolean;
}

/** What an administrator must look at, and the way to go on. */
export function IncidentList({ instance, all = false }: IncidentListProps) {
  const t = useText(WATCH_TEXTS);
  const { query, items } = usePages('listIncidents', { query: { open: all ? 'false' : 'true', instance } });
  const shown = items ?? [];
  const [mended, setMended] = useState<Incident>();
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (items && shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<><div>{t('noIncidents')}</div><div className="dz-quiet">{t('noIncidentsText')}</div></>} />;
  return (
    <>
      <ul className="dz-plain">
        {shown.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} linked={instance === undefined} onMend={() => setMended(incident)} />
        ))}
      </ul>
      <MoreButton query={query} />
      {mended ? <MendDialog incident={{ ...mended, name: mended.nodeName ?? mended.code }} onClose={() => setMended(undefined)} /> : null}
    </>
  );
}

function IncidentRow({ incident, linked, onMend }: { readonly incident: Incident; readonly linked: boolean; readonly onMend: () => void }) {
  const t = useText(WATCH_TEXTS);
  const locale = useLocale();
  const { roles } = useAccount();
  return (
    <li className="dz-incident">
      <div style={{ flex: 1, minWidth: 0 }} className="lz-wrap">
        <strong>{incident.nodeName ?? incident.node ?? incident.code}</strong>
        {linked ? (
          <>
            {' · '}
            <Link to={`/watch/${incident.instance}`}>{incident.caseTitle}</Link> <span className="dz-quiet">{incident.caseNumber}</span>
          </>
        ) : null}
        <div>{incident.message[locale]}</div>
        <div className="dz-quiet">
          {t('cure')}：{incident.cure[locale]}
        </div>
        <div className="dz-quiet">
          <code>{incident.code}</code> · {t('raised')} <TimeText at={incident.raisedAt} />
          {incident.resolvedAt ? (
            <>
              {' '}
              · {t('resolved')} <TimeText at={incident.resolvedAt} />
            </>
          ) : null}
        </div>
      </div>
      {incident.resolvedAt || !roles.includes('administrator') ? null : <Button onClick={onMend}>{t('mend')}</Button>}
    </li>
  );
}
