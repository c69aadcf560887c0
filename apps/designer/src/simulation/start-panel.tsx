import type { DefinitionRecord } from '@liuzhuan/engine';
import { asInstant, type JsonObject } from '@liuzhuan/kernel';
import { type FormHandle, type FormSchema, FormView, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { Field } from '../properties/fields/field';
import { readVariables } from '../watch/read-variables';
import { failureWords } from './failure-words';
import { useCalledByName } from './use-called-by-name';
import { JsonField } from './json-field';
import { PersonSelect } from './person-select';
import { officeTime } from './office-time';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';
import { type StartChoice, startChoices, startOf } from './start-choices';
import { usePeople } from './use-people';

const BY_EVENT = { message: 'byMessage', signal: 'bySignal', timer: 'byTimer', condition: 'byCondition' } as const;
const BRINGS: ReadonlySet<StartChoice['kind']> = new Set(['message', 'signal']);

/** Beyond these no calendar knows anything. */
const EARLIEST = '2000-01-01T00:00';
const LATEST = '2099-12-31T23:59';

/** Who starts a case, when and where, with the real start form. */
export function StartPanel({ definition }: { readonly definition: DefinitionRecord }) {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const stage = useSimulation((state) => state.stage);
  const failure = useSimulation((state) => state.failure);
  const begin = useSimulation((state) => state.begin);
  const { first } = usePeople();
  const names = useCalledByName();
  const choices = startChoices(definition);
  const [place, setPlace] = useState(0);
  const [person, setPerson] = useState('');
  const [at, setAt] = useState(() => officeTime(stage?.now ?? '').slice(0, 16));
  const [brought, setBrought] = useState('');
  const [invalid, setInvalid] = useState(false);
  const form = useRef<FormHandle>(null);
  const choice = choices[place];
  const starter = person === '' ? first : person;
  if (!choice) return <Alert type="warning" showIcon role="status" title={t('noProcess')} />;
  const now = `${at}:00+08:00`;
  const labelOf = ({ name, kind, event = '' }: StartChoice) => (kind === 'person' ? name : name + t(BY_EVENT[kind], { name: event }));
  const start = () => {
    const filled = form.current?.submit() ?? { valid: true, data: readVariables(brought) };
    setInvalid(!filled.valid);
    if (!filled.valid || !filled.data) return;
    const { key, name, organisation } = definition;
    void begin({ name, definition: key, organisation, now, start: startOf(choice, starter, filled.data as JsonObject, choices.length === 1) });
  };
  return (
    <section className="dz-card dz-card-body dz-sim-start" aria-label={t('begin')}>
      <h2>{t('begin')}</h2>
      <div className="dz-sim-fields">
        {choice.kind === 'person' ? <Field label={t('starter')}>{({ id }) => <PersonSelect id={id} value={starter} onChange={setPerson} />}</Field> : null}
        <Field label={t('startAt')}>{({ id }) => <Input id={id} type="datetime-local" min={EARLIEST} max={LATEST} value={at} onChange={({ target }) => target.value !== '' && target.validity.valid && setAt(target.value)} />}</Field>
        {choices.length > 1 ? (
          <Field label={t('startEvent')}>{({ id }) => <Select id={id} style={{ width: '100%' }} value={place} options={choices.map((each, value) => ({ value, label: labelOf(each) }))} onChange={setPlace} />}</Field>
        ) : null}
      </div>
      {choice.form ? <FormView key={choice.node} ref={form} schema={choice.form as FormSchema} data={{}} editable={['*']} now={asInstant(new Date(now).toISOString())} /> : null}
      {BRINGS.has(choice.kind) ? <JsonField label={t('payload')} value={brought} onChange={setBrought} /> : null}
      {choice.kind === 'person' && !choice.form ? <p className="dz-quiet">{t('noForm')}</p> : null}
      {invalid ? <Alert type="error" showIcon role="alert" title={t('invalid')} /> : null}
      {failure ? <Alert type="error" showIcon role="alert" title={t('refused', { reason: failureWords(failure, locale, names) })} /> : null}
      <Button type="primary" onClick={start}>
        {t('start')}
      </Button>
    </section>
  );
}
