import { useText } from '@liuzhuan/ui';
import { parseDeadline } from '@liuzhuan/worktime';
import type { ModdleObject } from '../../canvas/modeler-services';
import { DueExampleNote } from '../../due/due-example-note';
import { readSpan } from '../../due/span-literal';
import { SpanField } from '../../due/span-field';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { InterruptingField } from '../fields/interrupting-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { eventDefinitionOf } from './event-definition-of';

const KINDS = ['timeDuration', 'timeDate', 'timeCycle'] as const;
const EXAMPLES = { timeDuration: '3 working days', timeDate: '2026-12-31T17:00', timeCycle: 'R/P1D' } as const;

/** 定时: after a time, at a moment, or again and again; in words where it can be, with an example. */
export function TimerGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, setOn } = useElement();
  const definition = eventDefinitionOf(object);
  if (!definition) return null;
  const kind = KINDS.find((name) => definition.get(name) !== undefined) ?? 'timeDuration';
  const value = textAt(definition.get(kind) as ModdleObject | undefined, 'body');
  const put = (next: (typeof KINDS)[number], text: string) =>
    setOn(definition, Object.fromEntries(KINDS.map((name) => [name, name === next && text !== '' ? create('bpmn:FormalExpression', { body: text }, definition) : undefined])));
  const wrong = (text: string) => (text === '' || text.startsWith('=') || parseDeadline(text).ok ? undefined : t('timerWrong'));
  const isSpan = kind === 'timeDuration' && readSpan(value) !== undefined;
  return (
    <>
      <SelectField label={t('timerKind')} value={kind} choices={KINDS.map((name) => ({ value: name, label: t(name) }))} onChange={(next) => put(next as (typeof KINDS)[number], EXAMPLES[next as (typeof KINDS)[number]])} />
      {isSpan ? <SpanField label={t('timerSpan')} value={value} emptyText="" required onCommit={(text) => put(kind, text)} /> : null}
      {!isSpan && value.startsWith('=') ? <FeelField label={t('timerValue')} value={value.replace(/^=\s*/, '')} help={t('timerFeelHelp')} expected="time" onCommit={(text) => put(kind, text.trim() === '' ? '' : `=${text}`)} tryable /> : null}
      {!isSpan && !value.startsWith('=') ? <TextField label={t('timerValue')} value={value} help={t('timerHelp')} multiline wrong={wrong} onCommit={(text) => put(kind, text.trim())} /> : null}
      <DueExampleNote limit={value} use="timer" />
      <InterruptingField />
    </>
  );
}
