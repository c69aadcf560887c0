import { readRule, RULE_PATTERNS, writeRule } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useEffect, useState } from 'react';
import { FeelField } from '../feel/feel-field';
import { SelectField } from '../properties/fields/select-field';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { BlankField } from './blank-field';
import { WhoTodayNote } from './who-today-note';

const RAW = 'raw';

interface RuleBuilderProps {
  readonly label: string;
  readonly rule: string;
  readonly onCommit: (rule: string) => void;
  /** May be left empty. */
  readonly optional?: boolean;
}

/** A sentence with blanks for the common rules, FEEL for all others; and who that would be today. */
export function RuleBuilder({ label, rule, onCommit, optional = false }: RuleBuilderProps) {
  const t = useText(ASSIGNMENT_TEXTS);
  const locale = useLocale();
  const read = readRule(rule);
  // Chosen, but with blanks still open: nothing to write yet.
  const [chosen, setChosen] = useState<string>();
  const [drafted, setDrafted] = useState<readonly string[]>([]);
  const id = chosen ?? (read ? read.pattern.id : rule.trim() === '' ? '' : RAW);
  useEffect(() => setChosen(undefined), [rule]);
  const pattern = RULE_PATTERNS.find((candidate) => candidate.id === id);
  const values = read && read.pattern.id === id ? read.values : drafted;
  const choices = [...RULE_PATTERNS.map((candidate) => ({ value: candidate.id, label: candidate.sentence[locale].replace(/\{\d\}/g, '…') })), { value: RAW, label: t('raw') }];

  const choose = (next: string) => {
    setChosen(next === '' ? undefined : next);
    setDrafted([]);
    const nextPattern = RULE_PATTERNS.find((candidate) => candidate.id === next);
    if (next === '') onCommit('');
    else if (nextPattern?.blanks.length === 0) onCommit(writeRule({ pattern: nextPattern, values: [] }));
  };
  const fill = (index: number, value: string) => {
    if (!pattern) return;
    const next = pattern.blanks.map((_, at) => (at === index ? value : (values[at] ?? '')));
    setDrafted(next);
    if (next.every((one) => one !== '')) onCommit(writeRule({ pattern, values: next }));
  };
  return (
    <>
      <SelectField label={label} value={id} choices={choices} onChange={choose} placeholder={t('choose')} clearable={optional} />
      {pattern?.blanks.map((blank, index) => <BlankField key={`${pattern.id}.${index}`} blank={blank} value={values[index] ?? ''} onChange={(value) => fill(index, value)} />)}
      {id === RAW ? <FeelField label={t('rawLabel')} value={rule} onCommit={onCommit} tryable /> : null}
      <WhoTodayNote rule={rule} />
    </>
  );
}
