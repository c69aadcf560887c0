import { useText } from '@liuzhuan/ui';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { Field } from '../properties/fields/field';
import { FORMS_TEXTS } from './forms-texts';

/** A field of the form as it is written down. */
export type DrawnField = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

type Setting = 'multiple' | 'unit' | 'post' | 'code' | 'signed' | 'workingDaysOnly' | 'earliestInWorkingDays' | 'latestInWorkingDays';

/** What can be said about each of the office's own fields, beside what form-js asks of all. */
const SETTINGS: Readonly<Record<string, readonly Setting[]>> = {
  person: ['multiple', 'unit', 'post'],
  unit: ['multiple'],
  docnumber: ['code'],
  opinion: ['signed'],
  workdate: ['workingDaysOnly', 'earliestInWorkingDays', 'latestInWorkingDays'],
};

interface EditorProps {
  readonly setting: Setting;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Tick({ setting, value, onChange }: EditorProps) {
  const t = useText(FORMS_TEXTS);
  // An opinion is signed unless told otherwise.
  const checked = setting === 'signed' ? value !== false : value === true;
  return (
    <Checkbox checked={checked} onChange={({ target }) => onChange(setting === 'signed' ? (target.checked ? undefined : false) : target.checked || undefined)}>
      {t(setting)}
    </Checkbox>
  );
}

function Words({ setting, value, onChange }: EditorProps) {
  const t = useText(FORMS_TEXTS);
  return (
    <Field label={t(setting)}>
      {({ id, describedBy }) => <Input id={id} aria-describedby={describedBy} value={typeof value === 'string' ? value : ''} placeholder={t('codeExample')} onChange={({ target }) => onChange(target.value || undefined)} />}
    </Field>
  );
}

function Days({ setting, value, onChange }: EditorProps) {
  const t = useText(FORMS_TEXTS);
  return (
    <Field label={t(setting)}>
      {({ id, describedBy }) => <InputNumber id={id} aria-describedby={describedBy} min={0} max={1000} precision={0} suffix={t('days')} value={typeof value === 'number' ? value : null} onChange={(next) => onChange(next ?? undefined)} />}
    </Field>
  );
}

function Names({ setting, value, onChange }: EditorProps) {
  const t = useText(FORMS_TEXTS);
  const { directory } = useKnowledge();
  const names = setting === 'unit' ? (directory?.units ?? []).map(({ name }) => name) : (directory?.persons ?? []).flatMap(({ appointments }) => appointments.map(({ post }) => post));
  return (
    <Field label={t(setting)}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          style={{ minWidth: 160 }}
          allowClear
          showSearch
          placeholder={t('anybody')}
          value={typeof value === 'string' ? value : undefined}
          options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
          onChange={(next: string | undefined) => onChange(next)}
        />
      )}
    </Field>
  );
}

const EDITORS: Readonly<Record<Setting, (props: EditorProps) => React.JSX.Element>> = {
  multiple: Tick,
  signed: Tick,
  workingDaysOnly: Tick,
  unit: Names,
  post: Names,
  code: Words,
  earliestInWorkingDays: Days,
  latestInWorkingDays: Days,
};

interface OfficeFieldPropertiesProps {
  readonly field: DrawnField;
  readonly onChange: (setting: string, value: unknown) => void;
}

/** What makes a person, a unit, a document number, an opinion or a working day what it is: above the form, for the field that is selected. */
export function OfficeFieldProperties({ field, onChange }: OfficeFieldPropertiesProps) {
  const t = useText(FORMS_TEXTS);
  const settings = SETTINGS[field.type] ?? [];
  if (settings.length === 0) return null;
  return (
    <section className="dz-card dz-card-body dz-office-field" aria-label={t('fieldSettings', { field: String(field['label'] ?? field['key'] ?? '') })}>
      <strong>{t('fieldSettings', { field: String(field['label'] ?? field['key'] ?? '') })}</strong>
      {settings.map((setting) => {
        const Editor = EDITORS[setting];
        return <Editor key={`${field.id}.${setting}`} setting={setting} value={field[setting]} onChange={(value) => onChange(setting, value)} />;
      })}
    </section>
  );
}
