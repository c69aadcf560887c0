import { PlusOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { extensionOf, extensionsOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useHumanTasks } from '../../knowledge/use-human-tasks';
import { CheckField } from '../fields/check-field';
import { MultiSelectField, SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { CopiesField } from './copies-field';
import { OutcomeCard, type OutcomeValues } from './outcome-card';

/** 可做操作: the buttons, where the case may be returned to, copies, and the documents. */
export function OutcomesGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set, setExtensions } = useElement();
  const tasks = useHumanTasks();
  const outcomes = extensionsOf(object, 'lz:Outcome').map(
    (outcome): OutcomeValues => ({
      name: textAt(outcome, 'name'),
      label: textAt(outcome, 'label'),
      opinion: textAt(outcome, 'opinion') || 'optional',
      primary: outcome.get('primary') === true,
      condition: textAt(outcome, 'condition'),
    }),
  );
  const put = (next: readonly OutcomeValues[]) => setExtensions('lz:Outcome', next.map((outcome) => ({ ...outcome, primary: outcome.primary || undefined })));
  const change = (index: number, outcome: OutcomeValues) =>
    put(outcomes.map((old, at) => (at === index ? outcome : outcome.primary && !outcomes[index]?.primary ? { ...old, primary: false } : old)));
  const returns = textAt(extensionOf(object, 'lz:Return'), 'to').split(/\s+/).filter((id) => id !== '');
  const documents = extensionOf(object, 'lz:Documents');
  const access = textAt(documents, 'access');
  const locks = { lock: documents?.get('lock') === true || undefined, lockOn: textAt(documents, 'lockOn') || undefined };
  const lockable = outcomes.filter(({ name }) => name !== '').map(({ name, label }) => ({ value: name, label: label === '' ? name : label }));
  return (
    <>
      {outcomes.length === 0 ? <p className="dz-quiet">{t('outcomeNone')}</p> : null}
      {outcomes.map((outcome, index) => (
        <OutcomeCard key={index} outcome={outcome} onChange={(next) => change(index, next)} onRemove={() => put(outcomes.filter((_, at) => at !== index))} />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => put([...outcomes, { name: `outcome${outcomes.length + 1}`, label: '', opinion: 'optional', primary: outcomes.length === 0, condition: '' }])}
      >
        {t('outcomeAdd')}
      </Button>
      {outcomes.length > 0 ? (
        <TextField label={t('outcomeVariable')} value={textAt(object, 'lz:outcomeVariable')} placeholder="outcome" onCommit={(text) => set({ 'lz:outcomeVariable': text.trim() === '' ? undefined : text.trim() })} />
      ) : null}
      <MultiSelectField
        label={t('returnTo')}
        value={returns}
        placeholder={t('returnNone')}
        choices={tasks.filter(({ id }) => id !== object.id).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids) => setExtensions('lz:Return', ids.length === 0 ? [] : [{ to: ids.join(' ') }])}
      />
      <CopiesField />
      <SelectField
        label={t('documents')}
        value={access}
        clearable
        placeholder={t('documentsNone')}
        choices={[
          { value: 'read', label: t('documentsRead') },
          { value: 'write', label: t('documentsWrite') },
        ]}
        onChange={(next) => setExtensions('lz:Documents', next === '' ? [] : [{ access: next, ...locks }])}
      />
      {access === '' ? null : (
        <>
          <CheckField label={t('lock')} value={locks.lock === true} onChange={(lock) => setExtensions('lz:Documents', [{ access, ...locks, lock: lock || undefined }])} />
          <MultiSelectField
            label={t('lockOn')}
            value={locks.lockOn?.split(/\s+/u) ?? []}
            placeholder={t('lockOnNone')}
            choices={lockable}
            onChange={(names) => setExtensions('lz:Documents', [{ access, ...locks, lockOn: names.length === 0 ? undefined : names.join(' ') }])}
          />
        </>
      )}
    </>
  );
}
