import { PlusOutlined } from '@ant-design/icons';
import { ruleOf, rulesIn } from '@liuzhuan/comparison';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { SentenceField } from './sentence-field';
import { WhoTodayNote } from './who-today-note';

interface RuleBuilderProps {
  readonly label: string;
  readonly rule: string;
  readonly onCommit: (rule: string) => void;
  /** May be left empty. */
  readonly optional?: boolean;
}

/** Who: one sentence, or several parties together; and who that would be today. */
export function RuleBuilder({ label, rule, onCommit, optional = false }: RuleBuilderProps) {
  const t = useText(ASSIGNMENT_TEXTS);
  const [adding, setAdding] = useState(false);
  useEffect(() => setAdding(false), [rule]);
  const rules = rulesIn(rule);
  const put = (index: number) => (next: string) => onCommit(ruleOf(index < rules.length ? rules.map((old, at) => (at === index ? next : old)) : [...rules, next]));
  const shown = rules.length === 0 || adding ? [...rules, ''] : rules;
  return (
    <>
      {shown.map((one, index) => (
        <SentenceField
          key={index}
          label={index === 0 ? label : `${label} · ${t('party', { index: index + 1 })}`}
          rule={one}
          onCommit={put(index)}
          optional={optional || shown.length > 1}
        />
      ))}
      {rules.length > 0 && !adding ? (
        <Button type="link" size="small" style={{ paddingInline: 0, marginBlockEnd: 8 }} icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {t('addParty')}
        </Button>
      ) : null}
      <WhoTodayNote rule={rule} />
    </>
  );
}
