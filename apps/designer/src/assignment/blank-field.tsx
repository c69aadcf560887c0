import type { Blank } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useHumanTasks } from '../knowledge/use-human-tasks';
import { MultiSelectField, SelectField } from '../properties/fields/select-field';
import { ASSIGNMENT_TEXTS } from './assignment-texts';

interface BlankFieldProps {
  readonly blank: Blank;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Fills one blank of a sentence from what the office has: units, posts, steps, variables. */
export function BlankField({ blank, value, onChange }: BlankFieldProps) {
  const t = useText(ASSIGNMENT_TEXTS);
  const locale = useLocale();
  const { directory, variables } = useKnowledge();
  const tasks = useHumanTasks();
  const posts = [...new Set((directory?.persons ?? []).flatMap(({ appointments }) => appointments.map(({ post }) => post)))];
  const choices = {
    unit: (directory?.units ?? []).map(({ name }) => ({ value: name, label: name })),
    post: posts.map((post) => ({ value: post, label: post })),
    task: tasks.map(({ id, name }) => ({ value: id, label: name })),
    variable: variables.map(({ name, from }) => ({ value: name, label: `${name}（${from[locale]}）` })),
  }[blank];
  // A post or variable may be one that does not exist yet.
  if (blank === 'post' || blank === 'variable') {
    return <MultiSelectField label={t(blank)} value={value === '' ? [] : [value]} choices={choices} free onChange={(all) => onChange(all.at(-1) ?? '')} />;
  }
  return <SelectField label={t(blank)} value={value} choices={choices} onChange={onChange} placeholder={t('choose')} />;
}
