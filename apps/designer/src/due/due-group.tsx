import { useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { RuleBuilder } from '../assignment/rule-builder';
import { extensionOf, textAt } from '../editing/extension-values';
import { useElement } from '../editing/element-context';
import { FeelField } from '../feel/feel-field';
import { CheckField } from '../properties/fields/check-field';
import { SelectField } from '../properties/fields/select-field';
import { DueExampleNote } from './due-example-note';
import { DUE_TEXTS } from './due-texts';
import { SpanField } from './span-field';

const KINDS = ['none', 'span', 'expression', 'by'] as const;
type Kind = (typeof KINDS)[number];
const TEXTS = ['within', 'by', 'anchor', 'remindBefore', 'remindEvery', 'escalateTo'] as const;

function kindOf(due: Readonly<Record<(typeof TEXTS)[number], string>>): Kind {
  if (due.by !== '') return 'by';
  if (due.within === '') return 'none';
  return due.within.startsWith('=') ? 'expression' : 'span';
}

/** 限时: until when, reminders, and who is told when it is late. */
export function DueGroup() {
  const t = useText(DUE_TEXTS);
  const { object, setExtensions } = useElement();
  const old = extensionOf(object, 'lz:Due');
  const current = Object.fromEntries(TEXTS.map((name) => [name, textAt(old, name)])) as Record<(typeof TEXTS)[number], string>;
  const warning = old?.get('warning') === true;
  // An expression that is chosen but not written yet.
  const [chosen, setChosen] = useState<Kind>();
  const kind = chosen ?? kindOf(current);
  const put = (change: Partial<typeof current & { warning: boolean }>) => {
    const next = { ...current, warning: warning || undefined, ...change };
    setExtensions('lz:Due', next.within === '' && next.by === '' ? [] : [next]);
    setChosen(undefined);
  };
  const choose = (next: string) => {
    if (next === 'none') put({ within: '', by: '' });
    else if (next === 'span') put({ within: '3 working days', by: '' });
    else setChosen(next as Kind);
  };
  const asFeel = (text: string) => (text.trim() === '' || text.startsWith('=') ? text.trim() : `=${text}`);
  return (
    <>
      <SelectField label={t('kind')} value={kind} choices={KINDS.map((value) => ({ value, label: t(value) }))} onChange={choose} />
      {kind === 'span' ? <SpanField label={t('count')} value={current.within} emptyText="" required onCommit={(within) => put({ within })} /> : null}
      {kind === 'expression' ? <FeelField label={t('within')} value={current.within.replace(/^=/, '')} onCommit={(text) => put({ within: asFeel(text), by: '' })} tryable /> : null}
      {kind === 'by' ? <FeelField label={t('byLabel')} value={current.by.replace(/^=/, '')} onCommit={(text) => put({ by: asFeel(text), within: '' })} tryable /> : null}
      {kind === 'none' || kindOf(current) === 'none' ? null : (
        <>
          <DueExampleNote within={current.within} remindBefore={current.remindBefore} />
          {kind === 'by' ? null : <FeelField label={t('anchor')} value={current.anchor.replace(/^=/, '')} onCommit={(text) => put({ anchor: asFeel(text) })} />}
          <SpanField label={t('remindBefore')} value={current.remindBefore} emptyText={t('noRemind')} onCommit={(remindBefore) => put({ remindBefore })} />
          <SpanField label={t('remindEvery')} value={current.remindEvery} emptyText={t('noRemind')} onCommit={(remindEvery) => put({ remindEvery })} />
          <RuleBuilder label={t('escalateTo')} rule={current.escalateTo} onCommit={(escalateTo) => put({ escalateTo })} optional />
          <CheckField label={t('warning')} value={warning} onChange={(value) => put({ warning: value })} />
        </>
      )}
    </>
  );
}
