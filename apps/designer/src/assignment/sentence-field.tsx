import { readRule, RULE_PATTERNS, writeRule } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useEffect, useState } from 'react';
import { FeelField } from '../feel/feel-field';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { SelectField } from '../properties/fields/select-field';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { BlankField } from './blank-field';

const RAW = 'raw';

interface SentenceFieldProps {
  readonly label: string;
  readonly rule: string;
  readonly onCommit: (rule: string) => void;
  /** May be left empty. */
  readonly optional?: boolean;
}

/** One rule: a sentence with blanks for the common ones, FEEL for all others. */
export function SentenceField({ label, rule, onCommit, optional = false }: SentenceFieldProps) {
  const t = useText(ASSIGNMENT_TEXTS);
  const locale = useLocale();
  const { personChoices } = useKnowledge();
  const fields = personChoices.map(({ variable }) => variable);
  const read = readRule(rule, fields);
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
      {id === RAW ? <FeelField label={t('rawLabel')} value={rule} onCommit={onCommit} expected="persons" tryable /> : null}
    </>
  );
}
