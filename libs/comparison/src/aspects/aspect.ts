import type { BilingualText } from '@liuzhuan/kernel';
import type { ChangeSubject } from '../change';
import type { ValueKind } from './value-kinds';

/** One value people can read: what it is called and how its values are said. */
export interface FieldRow {
  readonly label: BilingualText;
  /** Text when absent. */
  readonly value?: ValueKind;
  /** The value meant when none is written. */
  readonly default?: string;
  /** Where it differs from the aspect's. */
  readonly what?: ChangeSubject;
  readonly affectsRun?: boolean;
  /** Its own sentence where the usual one would be stilted: `{subject}`, `{before}`, `{after}` are filled in. */
  readonly sentence?: BilingualText;
}

/** One kind of {@link Part}: which sentences its changes make. */
export interface Aspect {
  /** Kind of the part: `` for a thing's own attributes, `lz:due`, `multiInstanceLoopCharacteristics/completionCondition`. */
  readonly part: string;
  readonly what: ChangeSubject;
  readonly label: BilingualText;
  /** Attribute that tells several of a kind apart. */
  readonly key?: string;
  /** Attribute by which people know one of several; without it the key. */
  readonly shownBy?: string;
  /** True where the part says something even without values, e.g. a terminate event. */
  readonly telling?: boolean;
  readonly affectsRun?: boolean;
  readonly fields: Readonly<Record<string, FieldRow>>;
}

/** Finds the aspect of a part; what no row names is told by its technical name rather than not at all. */
export function aspectOf(aspects: readonly Aspect[], part: string): Aspect {
  const row = aspects.find((aspect) => aspect.part === part);
  if (row) return row;
  // A detail inside something known is at least filed under it.
  const around = aspects.find((aspect) => aspect.part !== '' && part.startsWith(`${aspect.part}/`));
  const name = part.replace(/\{[^}]*\}/g, '');
  const label = around ? { zh: `${around.label.zh}的 ${name.slice(around.part.length + 1)}`, en: `${around.label.en}, ${name.slice(around.part.length + 1)}` } : { zh: `设置 ${name}`, en: `setting ${name}` };
  return { part, what: around?.what ?? 'other', label, telling: true, fields: {} };
}

/** The row of a value; one nobody described is called by its technical name. */
export function fieldRowOf(aspect: Aspect, field: string): FieldRow {
  const row = aspect.fields[field];
  if (row) return row;
  if (field === '#') return { label: aspect.label };
  const name = field.replace(/\{[^}]*\}/g, '');
  return { label: aspect.part === '' ? { zh: `属性 ${name}`, en: `attribute ${name}` } : { zh: `${aspect.label.zh}的 ${name}`, en: `${aspect.label.en}, ${name}` }, ...(aspect.part === '' ? { what: 'other' } : {}) };
}
