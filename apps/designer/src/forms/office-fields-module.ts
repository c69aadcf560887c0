import { Datetime, iconsByType, Select, Textarea, Textfield } from '@bpmn-io/form-js';

/** A component of form-js: a function of its properties, with what the palette needs to know. */
interface FieldComponent {
  (properties: FieldProperties): unknown;
  readonly config: Readonly<Record<string, unknown>>;
}

interface FieldProperties {
  readonly field: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

interface FormFields {
  register(type: string, component: FieldComponent): void;
}

interface OfficeField {
  readonly type: string;
  /** English name; the editor's words are translated. */
  readonly name: string;
  /** The component of form-js that draws it. */
  readonly base: unknown;
  /** What a new one begins with. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** What the component has to be told to draw it. */
  readonly drawn?: Readonly<Record<string, unknown>>;
}

const NO_VALUES = { values: [{ label: '…', value: '…' }] };

/** The office's own fields, as they stand in the palette. */
export const OFFICE_FIELD_TABLE: readonly OfficeField[] = [
  { type: 'person', name: 'Person', base: Select, drawn: NO_VALUES },
  { type: 'unit', name: 'Unit', base: Select, drawn: NO_VALUES },
  { type: 'docnumber', name: 'Document number', base: Textfield },
  { type: 'attachment', name: 'Attachment', base: Select, drawn: NO_VALUES },
  { type: 'opinion', name: 'Opinion and signature', base: Textarea },
  { type: 'seal', name: 'Seal', base: Select, initial: { values: [{ label: '单位公章', value: '单位公章' }] } },
  { type: 'workdate', name: 'Working date', base: Datetime, initial: { workingDaysOnly: true }, drawn: { subtype: 'date' } },
];

/** Labels a new field begins with, by type. */
const LABELS: Readonly<Record<string, string>> = {
  person: '人员',
  unit: '科室',
  docnumber: '文号',
  attachment: '附件',
  opinion: '意见',
  seal: '印章',
  workdate: '日期',
};

/** A field of ours, drawn by a component of form-js's own: called as a function, it keeps its hooks. */
function componentOf({ type, name, base, initial, drawn }: OfficeField): FieldComponent {
  const draw = base as FieldComponent;
  const label = LABELS[type] ?? name;
  const component = (properties: FieldProperties) => draw({ ...properties, field: { ...properties.field, ...drawn, ...(type === 'workdate' ? { dateLabel: properties.field['label'] } : {}) } });
  const config = {
    type,
    keyed: true,
    name,
    label,
    group: 'basic-input',
    emptyValue: draw.config['emptyValue'] ?? '',
    icon: iconsByType(String(draw.config['type'])),
    propertiesPanelEntries: ['key', 'label', 'description', 'readonly', 'required', ...(type === 'seal' ? ['values'] : [])],
    create: (options: Readonly<Record<string, unknown>> = {}) => ({ label, ...initial, ...options }),
  };
  return Object.assign(component, { config });
}

class OfficeFields {
  static readonly $inject = ['formFields'];
  constructor(formFields: FormFields) {
    for (const field of OFFICE_FIELD_TABLE) formFields.register(field.type, componentOf(field));
  }
}

/** Part of form-js's editor: the office's own fields in its palette. */
export const officeFieldsModule = { __init__: ['officeFields'], officeFields: ['type', OfficeFields] };
