import { ClockCircleOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { RuleBuilder } from '../assignment/rule-builder';
import { useDrawing } from '../canvas/modeler-context';
import { waysOn } from '../canvas/ways-on';
import { outcomesOf } from '../editing/outcomes-of';
import { textAt } from '../editing/extension-values';
import { useElement } from '../editing/element-context';
import { SelectField } from '../properties/fields/select-field';
import { yesOf } from '../templates/step-facts';
import { timerOf } from './delay-timer';
import { drawDelay } from './draw-delay';
import { useDue } from './due-settings';
import { DUE_TEXTS } from './due-texts';

const WAYS = ['consent', 'default', 'superior'] as const;
type Way = (typeof WAYS)[number];

/** 视为同意, 默认结论 or 转上级: what shall happen at the limit, drawn with one click. */
export function NewLimitAction() {
  const t = useText(DUE_TEXTS);
  const drawing = useDrawing();
  const { element, object } = useElement();
  const { due } = useDue();
  const [way, setWay] = useState<Way | ''>('');
  const [chosen, setChosen] = useState<string>();
  const [rule, setRule] = useState<string>();
  const [target, setTarget] = useState<string>();
  const timer = timerOf(due);
  if (!timer) return null;
  const outcomes = outcomesOf(object).map((one) => ({ ...one, value: one.name, label: one.label || one.name }));
  const outcome = outcomes.find(({ value }) => value === chosen) ?? yesOf(outcomes);
  const targets = waysOn(element).flatMap((flow) => flow.target ?? []);
  const next = targets.find(({ id }) => id === target) ?? targets[0];
  const superior = rule ?? due.escalateTo;
  const choose = (value: string) => {
    setWay(value as Way | '');
    setChosen(undefined);
  };
  const name = way === 'superior' ? t('superiorName') : way === 'consent' ? t('consentName') : t('defaultName', { label: outcome?.label ?? '' });
  const draw = () => {
    if (!next) return;
    const taskName = t('superiorTask', { name: textAt(object, 'name') });
    drawDelay(drawing, element, { name, timer, next, ...(way === 'superior' ? { superior: { name: taskName, rule: superior } } : { outcome: outcome?.value }) });
    choose('');
  };
  if (!next) return <p className="dz-quiet">{t('nothingNext')}</p>;
  return (
    <>
      <SelectField label={t('way')} value={way} placeholder={t('atLimitNone')} clearable choices={WAYS.map((value) => ({ value, label: t(value) }))} onChange={choose} />
      {way === '' ? null : (
        <>
          {way === 'superior' ? <RuleBuilder label={t('superiorRule')} rule={superior} onCommit={setRule} /> : null}
          {way !== 'superior' && outcomes.length > 0 ? <SelectField label={t('outcome')} value={outcome?.value ?? ''} choices={outcomes} onChange={setChosen} /> : null}
          {targets.length > 1 ? <SelectField label={t('next')} value={next.id} choices={targets.map(({ id, businessObject }) => ({ value: id, label: textAt(businessObject, 'name') || id }))} onChange={setTarget} /> : null}
          {timer.inexact ? <p className="dz-field-warning">{t('anchored')}</p> : null}
          {object.get('loopCharacteristics') ? <p className="dz-quiet">{t('many')}</p> : null}
          <Button type="primary" size="small" icon={<ClockCircleOutlined aria-hidden />} disabled={way === 'superior' && superior === ''} onClick={draw}>
            {t('draw', { name })}
          </Button>
          <div className="dz-quiet dz-field-help">{t('drawHelp')}</div>
        </>
      )}
    </>
  );
}
