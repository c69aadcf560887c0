import type { Blank } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useHumanTasks } from '../knowledge/use-human-tasks';
import { useVariables } from '../knowledge/use-variables';
import type { ValueKind } from '../knowledge/variable';
import { MultiSelectField, SelectField } from '../properties/fields/select-field';
import { ASSIGNMENT_TEXTS } from './assignment-texts';

interface BlankFieldProps {
  readonly blank: Blank;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What can name a person, a unit or several of them; persons and units first. */
const NAMING: readonly ValueKind[] = ['person', 'unit', 'any', 'list', 'text', 'context'];

/** Fills one blank of a sentence from what the office has: units, posts, steps, variables, fields of persons. */
export function BlankField({ blank, value, onChange }: BlankFieldProps) {
  const t = useText(ASSIGNMENT_TEXTS);
  const locale = useLocale();
  const { directory, personChoices } = useKnowledge();
  const { here } = useVariables();
  const tasks = useHumanTasks();
  const posts = [...new Set((directory?.persons ?? []).flatMap(({ appointments }) => appointments.map(({ post }) => post)))];
  const naming = here.filter(({ kind }) => NAMING.includes(kind)).sort((one, other) => NAMING.indexOf(one.kind) - NAMING.indexOf(other.kind));
  const choices = {
    unit: (directory?.units ?? []).map(({ name }) => ({ value: name, label: name })),
    post: posts.map((post) => ({ value: post, label: post })),
    task: tasks.map(({ id, name }) => ({ value: id, label: name })),
    variable: naming.map(({ name, from }) => ({ value: name, label: `${name}（${from[locale]}）` })),
    choice: personChoices.map(({ variable, stepName, field }) => ({ value: variable, label: t('choiceWords', { step: stepName, field }) })),
  }[blank];
  // A post or variable may be one that does not exist yet.
  if (blank === 'post' || blank === 'variable') {
    return <MultiSelectField label={t(blank)} value={value === '' ? [] : [value]} choices={choices} free onChange={(all) => onChange(all.at(-1) ?? '')} />;
  }
  return <SelectField label={t(blank)} value={value} choices={choices} onChange={onChange} placeholder={t('choose')} help={blank === 'choice' && choices.length === 0 ? t('choiceNone') : undefined} />;
}
