import type { Json } from '@liuzhuan/kernel';
import type { FormField } from './form-field';
import type { FormProblemCode } from './form-problems';

/** What the office's own fields are judged by. */
export interface FormOffice {
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Line under an opinion: who signs, and when. */
  readonly signature: string;
  /** Whether an active person of this id exists and, where asked, holds the post or is a member of the unit (id or name). */
  readonly hasPerson: (id: string, unit: string, post: string) => boolean;
  readonly hasUnit: (id: string) => boolean;
  readonly isWorkingDay: (date: string) => boolean;
  /** The date so many working days after another. */
  readonly workingDaysAfter: (date: string, count: number) => string;
}

interface Finding {
  readonly code: FormProblemCode;
  readonly params: Readonly<Record<string, Json>>;
}

type Judge = (value: string, component: FormField['component'], office: FormOffice) => Finding | undefined;

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : '');

const workdate: Judge = (date, { workingDaysOnly, earliestInWorkingDays: earliest, latestInWorkingDays: latest }, office): Finding | undefined => {
  if (workingDaysOnly === true && !office.isWorkingDay(date)) return { code: 'not-working-day', params: { value: date } };
  const first = typeof earliest === 'number' ? office.workingDaysAfter(office.today, earliest) : undefined;
  if (first !== undefined && date < first) return { code: 'too-early', params: { limit: first } };
  const last = typeof latest === 'number' ? office.workingDaysAfter(office.today, latest) : undefined;
  return last !== undefined && date > last ? { code: 'too-late', params: { limit: last } } : undefined;
};

const DOCUMENT_NUMBER = /^(.+)〔\d{4}〕\d+号$/u;

const docnumber: Judge = (text, { code }) => {
  const letters = DOCUMENT_NUMBER.exec(text)?.[1];
  const wanted = textOf(code);
  return letters === undefined || (wanted !== '' && letters !== wanted) ? { code: 'document-number-expected', params: { example: `${wanted || '某政发'}〔2026〕1号` } } : undefined;
};

const JUDGES: Readonly<Record<string, Judge>> = {
  person: (id, { unit, post }, office) => (office.hasPerson(id, textOf(unit), textOf(post)) ? undefined : { code: 'person-unknown', params: { value: id } }),
  unit: (id, _component, office) => (office.hasUnit(id) ? undefined : { code: 'unit-unknown', params: { value: id } }),
  workdate,
  docnumber,
};

/** What the office objects to in a (non-empty, rightly typed) value of one of its own fields. */
export function officeFindings(field: FormField, value: Json, office: FormOffice): readonly Finding[] {
  const judge = JUDGES[field.type];
  if (!judge) return [];
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return values.flatMap((one) => (typeof one === 'string' ? (judge(one, field.component, office) ?? []) : []));
}

/** An opinion as it is kept: with name and date under it, unless the form says otherwise or it is signed already. */
export function signed(field: FormField, value: Json, office: FormOffice): Json {
  if (field.type !== 'opinion' || field.component['signed'] === false || typeof value !== 'string') return value;
  const line = `—— ${office.signature}`;
  return value.trimEnd().endsWith(line) ? value : `${value.trimEnd()}\n${line}`;
}
