import { DiagramViewer, type NodeMark, QueryState, useRead, useText } from '@liuzhuan/ui';
import type { Instance } from '@liuzhuan/contract';
import { Button, Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../shell/page';
import { CaseHistory } from './case-history';
import { CaseStatus } from './case-status';
import { CaseVariables } from './case-variables';
import { IncidentList } from './incident-list';
import { WATCH_TEXTS } from './watch-texts';

/** One case: tokens on its diagrams, what happened, its data, and what went wrong. */
export function CasePage() {
  const { instance: id = '' } = useParams();
  const instance = useRead('readInstance', { path: { id } });
  return <QueryState query={instance}>{(data) => <CaseView instance={data} />}</QueryState>;
}

function CaseView({ instance }: { readonly instance: Instance }) {
  const t = useText(WATCH_TEXTS);
  const tools = (
    <Link to={`/inspect/${instance.id}`}>
      <Button>{t('inspect')}</Button>
    </Link>
  );
  const items = [
    { key: 'history', label: t('history'), children: <CaseHistory id={instance.id} /> },
    { key: 'variables', label: t('variables'), children: <CaseVariables variables={instance.variables} /> },
    { key: 'incidents', label: `${t('incidents')}${instance.incidents > 0 ? `（${instance.incidents}）` : ''}`, children: <IncidentList instance={instance.id} variables={instance.variables} /> },
  ];
  return (
    <Page title={instance.title} note={<CaseStatus row={instance} />} tools={tools}>
      <p className="dz-quiet" style={{ marginBlockStart: 0 }}>
        {instance.number} · <Link to={`/processes/${encodeURIComponent(instance.definitionKey)}/runs`}>{instance.definitionName}</Link> · {t('versionOf', { version: instance.version })} · {t('starter')} {instance.starter?.name ?? '–'}
      </p>
      <div className="dz-stack">
        {instance.diagrams.map((diagram) => (
          <CaseDiagram key={diagram.definition} diagram={diagram} shown={instance.diagrams.length > 1} />
        ))}
        <div className="dz-card dz-card-body">
          <Tabs items={items} defaultActiveKey={instance.incidents > 0 ? 'incidents' : 'history'} />
        </div>
      </div>
    </Page>
  );
}

function CaseDiagram({ diagram, shown }: { readonly diagram: Instance['diagrams'][number]; readonly shown: boolean }) {
  const t = useText(WATCH_TEXTS);
  const marks = diagram.nodes.map(
    ({ node, state, count, persons }): NodeMark => ({
      node,
      look: state,
      badge: [count > 1 ? t('times', { count }) : undefined, persons?.map((person) => person.name).join('、')].filter(Boolean).join(' ') || undefined,
    }),
  );
  return (
    <section aria-label={`${t('diagram')} ${diagram.name}`}>
      {shown ? <h2 style={{ fontSize: 15, margin: '0 0 4px' }}>{diagram.name}</h2> : null}
      <DiagramViewer xml={diagram.bpmn} marks={marks} flows={diagram.flows} height={380} />
    </section>
  );
}
