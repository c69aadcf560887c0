import type { Instance } from '@liuzhuan/contract';
import { parseBpmn } from '@liuzhuan/bpmn';
import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { Alert, Button, Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { namesOf } from '../knowledge/names-of';
import { ElementNames } from '../knowledge/use-element-name';
import { Page } from '../shell/page';
import { ActorList } from './actor-list';
import { EventLog } from './event-log';
import './inspector.css';
import { INSPECTOR_TEXTS } from './inspector-texts';
import { MachineSection } from './machine-section';
import { useInspection } from './use-inspection';

/** `/inspect/:instance`: the machine behind a case, and the case itself through XState's inspection protocol. */
export function InspectorPage() {
  const { instance: id = '' } = useParams();
  const instance = useRead('readInstance', { path: { id } });
  return <QueryState query={instance}>{(data) => <InspectorView instance={data} />}</QueryState>;
}

function useNames(diagrams: Instance['diagrams']): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const signature = diagrams.map(({ definition }) => definition).join(' ');
  useEffect(() => {
    void Promise.all(diagrams.map(({ bpmn }) => parseBpmn(bpmn))).then((parsed) =>
      setNames(namesOf(parsed.flatMap((result) => (result.ok ? result.value.processes : [])))),
    );
    // The definitions a case uses stand for their drawings.
  }, [signature]);
  return names;
}

function InspectorView({ instance }: { readonly instance: Instance }) {
  const t = useText(INSPECTOR_TEXTS);
  const { actors, log, online } = useInspection(instance.id);
  const names = useNames(instance.diagrams);
  const [chosen, setChosen] = useState<string>();
  const [activeOnly, setActiveOnly] = useState(true);
  const all = [...actors.values()];
  const shown = activeOnly ? all.filter(({ status, parentId }) => status === 'active' || parentId === undefined) : all;
  const standing = new Map<string, number>(instance.diagrams.flatMap(({ nodes }) => nodes.filter(({ state }) => state !== 'passed' && state !== 'withdrawn').map(({ node, count }): [string, number] => [node, count])));
  const events = chosen === undefined ? log : log.filter(({ sessionId }) => sessionId === chosen);
  return (
    <ElementNames.Provider value={names}>
      <Page
        title={`${t('title')} · ${instance.title}`}
        tools={
          <Link to={`/watch/${instance.id}`}>
            <Button>{t('back')}</Button>
          </Link>
        }
      >
        <div className="dz-inspect">
          <section className="dz-card dz-card-body" aria-labelledby="inspect-running">
            <h2 id="inspect-running">{t('running')}</h2>
            <p className="dz-quiet">{t('runningText')}</p>
            <Alert type={online ? 'success' : 'warning'} showIcon role="status" title={`${t(online ? 'live' : 'lost')} · ${t('events', { count: log.length })}`} />
            <div className="dz-inspect-head">
              <h3 className="dz-inspect-h3">{t('actors')}</h3>
              <Checkbox checked={activeOnly} onChange={({ target }) => setActiveOnly(target.checked)}>
                {t('hideEnded')}
              </Checkbox>
            </div>
            {all.length === 0 ? <p className="dz-quiet">{t('noActors')}</p> : <ActorList actors={shown} chosen={chosen} onChoose={(id) => setChosen(id === chosen ? undefined : id)} />}
            <div className="dz-inspect-head">
              <h3 className="dz-inspect-h3">{t('log')}</h3>
              {chosen === undefined ? <span className="dz-quiet">{t('filter')}</span> : <Button size="small" onClick={() => setChosen(undefined)}>{t('all')}</Button>}
            </div>
            <EventLog events={events} />
          </section>
          <section className="dz-card dz-card-body" aria-labelledby="inspect-machine">
            <h2 id="inspect-machine">{t('machine')}</h2>
            <p className="dz-quiet">{t('machineText')}</p>
            {instance.diagrams.map(({ definition }) => (
              <MachineSection key={definition} definition={definition} standing={standing} />
            ))}
          </section>
        </div>
      </Page>
    </ElementNames.Provider>
  );
}
