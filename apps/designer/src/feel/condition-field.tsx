import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useVariables } from '../knowledge/use-variables';
import { SelectField } from '../properties/fields/select-field';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { type Comparison, readCondition, type SimpleCondition, writeCondition } from './comparison';
import { ComparisonRow } from './comparison-row';
import { conditionWords } from './condition-words';
import { FeelField } from './feel-field';
import { FEEL_TEXTS } from './feel-texts';

interface ConditionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly help?: string;
  readonly extra?: readonly string[];
}

const complete = ({ variable, operator, value }: Comparison) => variable !== '' && (value !== null || operator === 'known' || operator === 'unknown');
const NEW: Comparison = { variable: '', operator: '=', value: null };

/** A condition: by choosing variable, comparison and value as long as it is no more than that, and always as FEEL. */
export function ConditionField({ label, value, onCommit, help, extra }: ConditionFieldProps) {
  const t = useText(FEEL_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { here } = useVariables();
  const read = readCondition(value);
  // Rows that are not filled in yet are kept here; what is complete stands in the drawing.
  const [drafted, setDrafted] = useState<{ readonly of: string; readonly condition: SimpleCondition }>();
  const shown = drafted?.of === value ? drafted.condition : read;
  const put = (condition: SimpleCondition) => {
    const ready = condition.parts.length > 0 && condition.parts.every(complete);
    const source = ready || condition.parts.length === 0 ? writeCondition(condition) : value;
    setDrafted(ready ? undefined : { of: source, condition });
    if (source !== value) onCommit(source);
  };
  const parts = shown?.parts ?? [];
  const join = shown?.join ?? 'and';
  const isOpen = value.trim() === '' || shown !== undefined;
  return (
    <>
      {isOpen ? (
        <fieldset className="dz-fieldset">
          <legend>{t('compare')}</legend>
          {parts.map((part, index) => (
            <div className="dz-row-card" key={index}>
              <div className="dz-row-head">
                <span className="dz-quiet">{index + 1}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`${common('remove')} ${index + 1}`}
                  title={common('remove')}
                  onClick={() => put({ join, parts: parts.filter((_, at) => at !== index) })}
                />
              </div>
              <ComparisonRow index={index + 1} comparison={part} onChange={(next) => put({ join, parts: parts.map((old, at) => (at === index ? next : old)) })} />
            </div>
          ))}
          {parts.length > 1 ? (
            <SelectField
              label={t('join')}
              value={join}
              choices={[
                { value: 'and', label: t('and') },
                { value: 'or', label: t('or') },
              ]}
              onChange={(next) => put({ join: next as SimpleCondition['join'], parts })}
            />
          ) : null}
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => put({ join, parts: [...parts, NEW] })}>
            {common('add')}
          </Button>
        </fieldset>
      ) : null}
      {read ? <p className="dz-example">{conditionWords(read, here, locale)}</p> : null}
      <FeelField label={label} value={value} help={help} extra={extra} expected="flag" onCommit={onCommit} tryable />
    </>
  );
}
