import { describeIncident, type IncidentRecord, type JobRecord, type SubscriptionRecord } from '@liuzhuan/engine';
import type { ScenarioStep, Standing } from '@liuzhuan/simulator';
import { useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useElementName } from '../knowledge/use-element-name';
import { Field } from '../properties/fields/field';
import { readVariables } from '../watch/read-variables';
import { JsonField } from './json-field';
import { clockText } from './office-time';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';

const data = (text: string) => {
  const read = readVariables(text) ?? {};
  return Object.keys(read).length > 0 ? read : undefined;
};

/** What comes from outside: messages and signals to deliver, services to answer, incidents to mend, work to choose, and the clock's own. */
export function WaitsPanel({ standing }: { readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const { waits, services, incidents, choices, clockwork } = standing;
  const isEmpty = [waits, services, incidents, choices, clockwork].every((rows) => rows.length === 0);
  return (
    <section className="dz-card dz-card-body dz-sim-waits" aria-label={t('waits')}>
      <h2>{t('waits')}</h2>
      {isEmpty ? <p className="dz-quiet">{t('noWaits')}</p> : null}
      {incidents.map((incident) => (
        <IncidentForm key={incident.id} incident={incident} />
      ))}
      {services.map((job) => (
        <ServiceForm key={job.id} job={job} isLater={job.dueAt > standing.now} />
      ))}
      {waits.map((wait) => (
        <WaitForm key={`${wait.activation} ${wait.node} ${wait.name}`} wait={wait} />
      ))}
      {choices.map((choice) => (
        <ChoiceForm key={choice.activation} choice={choice} />
      ))}
      {clockwork.length > 0 ? (
        <ul className="dz-plain">
          {clockwork.map(({ id, kind, node, dueAt }) => (
            <li key={id} className="lz-wrap">
              {clockText(dueAt, locale)} <span className="dz-quiet">{t(kind as 'timer' | 'reminder' | 'overdue', { name: nameOf(node ?? '') })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function IncidentForm({ incident }: { readonly incident: IncidentRecord }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const take = useSimulation((state) => state.take);
  const [text, setText] = useState('');
  const { message, cure } = describeIncident(incident.code, incident.params);
  const node = incident.node ?? '';
  return (
    <div className="dz-sim-wait">
      <Alert type="error" showIcon title={`${nameOf(node)}：${message[locale]}`} description={cure[locale]} />
      <JsonField label={t('correct')} value={text} onChange={setText} />
      <Button disabled={readVariables(text) === undefined} onClick={() => void take({ retry: { node, ...(data(text) && { variables: data(text) }) } })}>
        {t('retry')}
      </Button>
    </div>
  );
}

function ServiceForm({ job, isLater }: { readonly job: JobRecord; readonly isLater: boolean }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const take = useSimulation((state) => state.take);
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const node = job.node ?? '';
  const brought = data(text);
  const failing: ScenarioStep = code.trim() === '' ? { service: { node, fail: t('failedBy') } } : { service: { node, error: code.trim(), ...(brought && { result: brought }) } };
  return (
    <div className="dz-sim-wait">
      <strong>{t('service', { name: nameOf(node) })}</strong> {job.topic === null ? null : <code>{job.topic}</code>}
      {isLater ? <span className="dz-quiet"> {t('serviceLater', { at: clockText(job.dueAt, locale) })}</span> : null}
      <JsonField label={t('result')} value={text} onChange={setText} />
      <Field label={t('bpmnError')}>{({ id }) => <Input id={id} value={code} onChange={({ target }) => setCode(target.value)} />}</Field>
      <div className="dz-sim-tools">
        <Button type="primary" disabled={isLater || readVariables(text) === undefined} onClick={() => void take({ service: { node, ...(brought && { result: brought }) } })}>
          {t('finish')}
        </Button>
        <Button disabled={isLater} onClick={() => void take(failing)}>
          {t('fail')}
        </Button>
      </div>
    </div>
  );
}

function WaitForm({ wait: { event, name, key } }: { readonly wait: SubscriptionRecord }) {
  const t = useText(SIMULATION_TEXTS);
  const take = useSimulation((state) => state.take);
  const [text, setText] = useState('');
  const payload = data(text);
  const brought = { name, ...(payload && { payload }) };
  return (
    <div className="dz-sim-wait">
      <strong>{t(event, { name })}</strong> {key === null ? null : <span className="dz-quiet lz-wrap">{t('keyed', { key })}</span>}
      <JsonField label={t('payload')} value={text} onChange={setText} />
      <Button disabled={readVariables(text) === undefined} onClick={() => void take(event === 'signal' ? { signal: brought } : { message: { ...brought, ...(key !== null && { key }) } })}>
        {t('deliver')}
      </Button>
    </div>
  );
}

function ChoiceForm({ choice: { node, name, activities, busy } }: { readonly choice: Standing['choices'][number] }) {
  const t = useText(SIMULATION_TEXTS);
  const take = useSimulation((state) => state.take);
  return (
    <div className="dz-sim-wait">
      <strong>{name}</strong>
      <div className="dz-sim-tools">
        {activities.map((activity) => (
          <Button key={activity.node} disabled={busy} onClick={() => void take({ choose: { node, begin: activity.node } })}>
            {t('beginActivity', { name: activity.name })}
          </Button>
        ))}
        <Button onClick={() => void take({ choose: { node } })}>{t('conclude')}</Button>
      </div>
    </div>
  );
}
