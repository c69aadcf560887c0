import { DeleteOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import type { OutcomeValues } from '../../editing/outcomes-of';
import { ConditionField } from '../../feel/condition-field';
import { DESIGNER_TEXTS } from '../../shell/designer-texts';
import { CheckField } from '../fields/check-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const OPINIONS = ['required', 'optional', 'none'] as const;

interface OutcomeCardProps {
  readonly outcome: OutcomeValues;
  readonly onChange: (outcome: OutcomeValues) => void;
  readonly onRemove: () => void;
}

/** One button of a task. */
export function OutcomeCard({ outcome, onChange, onRemove }: OutcomeCardProps) {
  const t = useText(PROPERTIES_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  return (
    <div className="dz-row-card">
      <div className="dz-row-head">
        <strong className="lz-wrap">{outcome.label || outcome.name}</strong>
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${common('remove')} ${outcome.label || outcome.name}`} title={common('remove')} onClick={onRemove} />
      </div>
      <TextField label={t('outcomeLabel')} value={outcome.label} onCommit={(label) => onChange({ ...outcome, label })} />
      <div className="dz-two">
        <TextField label={t('outcomeName')} value={outcome.name} onCommit={(name) => onChange({ ...outcome, name: name.trim() })} />
        <SelectField label={t('opinion')} value={outcome.opinion} choices={OPINIONS.map((value) => ({ value, label: t(value) }))} onChange={(opinion) => onChange({ ...outcome, opinion })} />
      </div>
      <CheckField label={t('primary')} value={outcome.primary} onChange={(primary) => onChange({ ...outcome, primary })} />
      <details className="dz-try" open={outcome.condition !== ''}>
        <summary>{t('outcomeCondition')}</summary>
        <ConditionField label={t('outcomeCondition')} value={outcome.condition} onCommit={(condition) => onChange({ ...outcome, condition })} />
      </details>
    </div>
  );
}
