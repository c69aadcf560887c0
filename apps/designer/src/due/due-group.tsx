import { useText } from '@liuzhuan/ui';
import { useEffect, useState } from 'react';
import { FeelField } from '../feel/feel-field';
import { SelectField } from '../properties/fields/select-field';
import { DueExampleNote } from './due-example-note';
import { asFeel, type DueTexts, hasLimit, useDue } from './due-settings';
import { DUE_TEXTS } from './due-texts';
import { SpanField } from './span-field';

const KINDS = ['none', 'span', 'expression', 'by'] as const;
type Kind = (typeof KINDS)[number];

function kindOf({ within, by }: DueTexts): Kind {
  if (by !== '') return 'by';
  if (within === '') return 'none';
  return within.startsWith('=') ? 'expression' : 'span';
}

/** 限时: until when, from when, with an example of today. */
export function DueGroup() {
  const t = useText(DUE_TEXTS);
  const { due, put } = useDue();
  // An expression that is chosen but not written yet.
  const [chosen, setChosen] = useState<Kind>();
  const kind = chosen ?? kindOf(due);
  useEffect(() => setChosen(undefined), [due.within, due.by]);
  const choose = (next: string) => {
    if (next === 'none') put({ within: '', by: '', anchor: '' });
    else if (next === 'span') put({ within: '3 working days', by: '' });
    else setChosen(next as Kind);
  };
  return (
    <>
      <SelectField label={t('kind')} value={kind} choices={KINDS.map((value) => ({ value, label: t(value) }))} onChange={choose} />
      {kind === 'span' ? <SpanField label={t('count')} value={due.within} emptyText="" required onCommit={(within) => put({ within })} /> : null}
      {kind === 'expression' ? <FeelField label={t('within')} value={due.within.replace(/^=/, '')} expected="time" onCommit={(text) => put({ within: asFeel(text), by: '' })} tryable /> : null}
      {kind === 'by' ? <FeelField label={t('byLabel')} value={due.by.replace(/^=/, '')} expected="time" onCommit={(text) => put({ by: asFeel(text), within: '', anchor: '' })} tryable /> : null}
      {kind === 'none' || !hasLimit(due) ? null : (
        <>
          <DueExampleNote limit={due.by || due.within} remindBefore={due.remindBefore} anchor={due.anchor} />
          {kind === 'by' ? null : <FeelField label={t('anchor')} value={due.anchor.replace(/^=/, '')} expected="time" onCommit={(text) => put({ anchor: asFeel(text) })} />}
        </>
      )}
    </>
  );
}
