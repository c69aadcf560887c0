import { PlusOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button, Select, Space } from 'antd';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { outcomesOf, type OutcomeValues } from '../../editing/outcomes-of';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { OutcomeCard } from './outcome-card';
import { ReturnField } from './return-field';
import { USUAL_OUTCOMES } from './usual-outcomes';

/** 可做操作: the buttons, where the case may be returned to, and what officers may do anyway. */
export function OutcomesGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, set, setExtensions } = useElement();
  const outcomes = outcomesOf(object);
  const put = (next: readonly OutcomeValues[]) => setExtensions('lz:Outcome', next.map((outcome) => ({ ...outcome, primary: outcome.primary || undefined })));
  const change = (index: number, outcome: OutcomeValues) =>
    put(outcomes.map((old, at) => (at === index ? outcome : outcome.primary && !outcomes[index]?.primary ? { ...old, primary: false } : old)));
  const add = (outcome: OutcomeValues) => put([...outcomes, { ...outcome, primary: outcome.primary && outcomes.every(({ primary }) => !primary) }]);
  const usual = USUAL_OUTCOMES.filter(({ name }) => outcomes.every((outcome) => outcome.name !== name));
  return (
    <>
      {outcomes.length === 0 ? <p className="dz-quiet">{t('outcomeNone')}</p> : null}
      {outcomes.map((outcome, index) => (
        <OutcomeCard key={index} outcome={outcome} onChange={(next) => change(index, next)} onRemove={() => put(outcomes.filter((_, at) => at !== index))} />
      ))}
      <Space.Compact block style={{ marginBlockEnd: 10 }}>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: `outcome${outcomes.length + 1}`, label: '', opinion: 'optional', primary: outcomes.length === 0, condition: '' })}>
          {t('outcomeAdd')}
        </Button>
        <Select
          size="small"
          style={{ flex: 1 }}
          aria-label={t('outcomeUsual')}
          placeholder={t('outcomeUsual')}
          value={null}
          options={usual.map(({ name, label }) => ({ value: name, label }))}
          onChange={(name: string | null) => usual.filter((outcome) => outcome.name === name).forEach(add)}
        />
      </Space.Compact>
      {outcomes.length > 0 ? (
        <TextField label={t('outcomeVariable')} value={textAt(object, 'lz:outcomeVariable')} placeholder="outcome" onCommit={(text) => set({ 'lz:outcomeVariable': text.trim() === '' ? undefined : text.trim() })} />
      ) : null}
      <ReturnField />
      <p className="dz-quiet dz-field-help">{t('always')}</p>
    </>
  );
}
