import { useText } from '@liuzhuan/ui';
import { RuleBuilder } from '../assignment/rule-builder';
import { CheckField } from '../properties/fields/check-field';
import { DueExampleNote } from './due-example-note';
import { hasLimit, useDue } from './due-settings';
import { DUE_TEXTS } from './due-texts';
import { LimitActions } from './limit-actions';
import { SpanField } from './span-field';

/** 逾期怎么办: reminders, the light on the ledger, who is told, and what is done by itself at the limit. */
export function DelayGroup() {
  const t = useText(DUE_TEXTS);
  const { due, put } = useDue();
  return (
    <>
      {hasLimit(due) ? (
        <>
          <SpanField label={t('remindBefore')} value={due.remindBefore} emptyText={t('noRemind')} onCommit={(remindBefore) => put({ remindBefore })} />
          <DueExampleNote limit={due.by || due.within} remindBefore={due.remindBefore} anchor={due.anchor} />
          <SpanField label={t('remindEvery')} value={due.remindEvery} emptyText={t('noRemind')} onCommit={(remindEvery) => put({ remindEvery })} />
          <RuleBuilder label={t('escalateTo')} rule={due.escalateTo} onCommit={(escalateTo) => put({ escalateTo })} optional />
          <CheckField label={t('warning')} value={due.warning} onChange={(warning) => put({ warning })} />
        </>
      ) : (
        <p className="dz-quiet">{t('noLimit')}</p>
      )}
      <LimitActions />
    </>
  );
}
