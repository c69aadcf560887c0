import { useText } from '@liuzhuan/ui';
import { extensionOf, textAt } from '../editing/extension-values';
import { useElement } from '../editing/element-context';
import { useHumanTasks } from '../knowledge/use-human-tasks';
import { MultiSelectField, SelectField } from '../properties/fields/select-field';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { RuleBuilder } from './rule-builder';
import { useLaneRule } from './use-lane-rule';
import { useRuleWords } from './use-rule-words';
import { WhoTodayNote } from './who-today-note';

/** 办理人 of a task, or of all tasks in a lane: the rule, how it is given, and when the step is skipped. */
export function AssignmentGroup() {
  const t = useText(ASSIGNMENT_TEXTS);
  const { object, setExtensions } = useElement();
  const tasks = useHumanTasks();
  const laneRule = useLaneRule(object.id);
  const ruleWords = useRuleWords();
  const old = extensionOf(object, 'lz:Assignment');
  const current = { rule: textAt(old, 'rule'), mode: textAt(old, 'mode'), skipIfSame: textAt(old, 'skipIfSame') };
  const put = (change: Partial<typeof current>) => {
    const next = { ...current, ...change };
    setExtensions('lz:Assignment', next.rule === '' ? [] : [{ ...next, mode: next.mode || 'direct' }]);
  };
  return (
    <>
      {object.$instanceOf('bpmn:Lane') ? <p className="dz-quiet">{t('laneHelp')}</p> : null}
      <RuleBuilder label={t('by')} rule={current.rule} onCommit={(rule) => put({ rule })} />
      {current.rule === '' && laneRule !== '' ? (
        <>
          <p className="dz-example">{t('byLane', { who: ruleWords(laneRule) })}</p>
          <WhoTodayNote rule={laneRule} />
        </>
      ) : null}
      {current.rule === '' ? null : (
        <>
          <SelectField
            label={t('mode')}
            value={current.mode || 'direct'}
            choices={[
              { value: 'direct', label: t('direct') },
              { value: 'claim', label: t('claim') },
            ]}
            onChange={(mode) => put({ mode })}
          />
          <MultiSelectField
            label={t('skip')}
            value={current.skipIfSame.split(/\s+/).filter((id) => id !== '')}
            choices={tasks.filter(({ id }) => id !== object.id).map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t('skipNone')}
            onChange={(ids) => put({ skipIfSame: ids.join(' ') })}
          />
        </>
      )}
    </>
  );
}
