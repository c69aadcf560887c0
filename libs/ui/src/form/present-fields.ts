import type { DirectoryDto } from '@liuzhuan/contract';
import type { FormSchema } from './form-view';

/** What is said below fields of the office, in the reader's language. */
const WORDS = {
  workingDay: { zh: '只能选工作日', en: 'working days only' },
  earliest: { zh: '不早于 {value} 个工作日后', en: 'not before {value} working days from now' },
  latest: { zh: '不晚于 {value} 个工作日后', en: 'not after {value} working days from now' },
  signed: { zh: '办理后自动签名并注明日期', en: 'Name and date are added when the step is completed' },
  number: { zh: '应为文号，例如 {value}〔2026〕1号', en: 'A document number such as {value}〔2026〕1号 is expected' },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '. ' },
} as const;

/** What the office's own fields choose from, and in which language they speak. */
export interface FieldChoices {
  readonly locale?: 'zh' | 'en';
  readonly directory?: DirectoryDto;
  /** Documents of the case, for attachments. */
  readonly documents?: readonly { readonly id: string; readonly name: string }[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

type Present = (field: FormSchema, choices: FieldChoices) => Readonly<Record<string, unknown>>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const choose = (field: FormSchema, values: readonly Option[]) => ({ type: field['multiple'] === true ? 'taglist' : 'select', searchable: true, values });
/** Where the value is only read, names stand in the place of ids. */
const read = { type: 'textfield' };

function personsOf({ directory }: FieldChoices, unit: string, post: string): readonly Option[] {
  if (!directory) return [];
  const unitNames = new Map(directory.units.map(({ id, name }) => [id, name]));
  const within = (id: string) => unit === '' || id === unit || unitNames.get(id) === unit;
  return directory.persons.flatMap(({ id, name, appointments }) => {
    const fitting = appointments.filter((one) => within(one.unit) && (post === '' || one.post === post));
    if (fitting.length === 0 && (unit !== '' || post !== '')) return [];
    const [first] = fitting;
    return [{ value: id, label: first ? `${name}（${unitNames.get(first.unit) ?? ''}${first.post}）` : name }];
  });
}

const unitsOf = ({ directory }: FieldChoices): readonly Option[] => (directory?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));

const say = (word: keyof typeof WORDS, { locale = 'zh' }: FieldChoices, value?: unknown) => WORDS[word][locale].replace('{value}', String(value));
/** Sentences one after the other, without the empty ones. */
const sentences = (parts: readonly string[], choices: FieldChoices) => parts.filter((part) => part !== '').join(say('stop', choices));

function workingDays(field: FormSchema, choices: FieldChoices): string {
  const earliest = field['earliestInWorkingDays'];
  const latest = field['latestInWorkingDays'];
  const parts = [
    field['workingDaysOnly'] === true ? say('workingDay', choices) : '',
    typeof earliest === 'number' ? say('earliest', choices, earliest) : '',
    typeof latest === 'number' ? say('latest', choices, latest) : '',
  ].filter((part) => part !== '');
  return sentences([textOf(field['description']), parts.join(say('comma', choices))], choices);
}

/** 文号: `某政发〔2026〕1号`. */
function numberPattern(field: FormSchema, choices: FieldChoices): Readonly<Record<string, unknown>> {
  const letters = textOf(field['code']);
  const code = letters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { ...(field['validate'] as object | undefined), pattern: `^${code === '' ? '[\\u4e00-\\u9fa5A-Za-z]+' : code}〔\\d{4}〕\\d+号$`, patternErrorMessage: say('number', choices, letters || '某政发') };
}

const signed = (field: FormSchema, choices: FieldChoices) => sentences([textOf(field['description']), field['signed'] === false ? '' : say('signed', choices)], choices);

/** The office's own field types by the components of form-js that show them. */
const PRESENT: Readonly<Record<string, Present>> = {
  person: (field, choices) => (field['readonly'] === true ? read : choose(field, personsOf(choices, textOf(field['unit']), textOf(field['post'])))),
  unit: (field, choices) => (field['readonly'] === true ? read : choose(field, unitsOf(choices))),
  attachment: (field, choices) => choose({ ...field, multiple: true }, (choices.documents ?? []).map(({ id, name }) => ({ value: id, label: name }))),
  seal: (field) => (field['readonly'] === true ? read : { type: 'select' }),
  opinion: (field, choices) => ({ type: 'textarea', description: field['readonly'] === true ? textOf(field['description']) : signed(field, choices) }),
  docnumber: (field, choices) => (field['readonly'] === true ? read : { type: 'textfield', validate: numberPattern(field, choices) }),
  workdate: (field, choices) => ({ type: 'datetime', subtype: 'date', dateLabel: textOf(field['label']), ...(field['readonly'] === true ? {} : { description: workingDays(field, choices) }) }),
};

/** Types of field that only offices have. */
export const OFFICE_FIELDS: readonly string[] = Object.keys(PRESENT);

/** The schema with the office's own fields as components form-js has: people and units to choose from, opinions, document numbers, working days. */
export function presentFields(schema: FormSchema, choices: FieldChoices): FormSchema {
  const components = schema.components?.map((field) => presentFields(field, choices));
  const present = typeof schema['type'] === 'string' ? PRESENT[schema['type']] : undefined;
  return { ...schema, ...(components ? { components } : {}), ...present?.(schema, choices) };
}

/** Whether a form has a field of one of these types. */
export function usesFields(schema: FormSchema, types: readonly string[]): boolean {
  return types.includes(String(schema['type'])) || (schema.components ?? []).some((component) => usesFields(component, types));
}

/** Whether a form has fields that need the office's directory. */
export function needsDirectory(schema: FormSchema): boolean {
  return usesFields(schema, ['person', 'unit']);
}
