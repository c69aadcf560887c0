import { asInstant } from '@liuzhuan/kernel';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { type DateUse, dueAt, parseDeadline, workingDaysAfter } from '@liuzhuan/worktime';
import { useHostFunctions } from '../assignment/use-host-functions';
import { exampleOf } from '../knowledge/examples-of';
import { useExampleWorld } from '../knowledge/use-example-world';
import { useOfficeCalendar } from '../knowledge/use-office-calendar';
import { useVariables } from '../knowledge/use-variables';
import { dueExample, exampleMorning, literalOf } from './due-example';
import { DUE_TEXTS } from './due-texts';

interface DueExampleNoteProps {
  /** A literal, or FEEL behind `=`. */
  readonly limit: string;
  readonly remindBefore?: string;
  /** FEEL behind `=` for the moment the period is counted from. */
  readonly anchor?: string;
  readonly use?: DateUse;
}

/** So far ahead dates of a case are supposed to lie, in working days: a meeting, a day promised. */
const AHEAD = 10;

/** "如今天 9:00 收到，应于 11月25日 09:00 前办结；11月24日 09:00 提醒". What an expression reads is supposed, and said to be. */
export function DueExampleNote({ limit, remindBefore = '', anchor = '', use = 'deadline' }: DueExampleNoteProps) {
  const t = useText(DUE_TEXTS);
  const locale = useLocale();
  const world = useExampleWorld();
  const { here } = useVariables();
  const functions = useHostFunctions();
  const calendar = useOfficeCalendar();
  const ahead = { ...world, today: workingDaysAfter(world.today, AHEAD, calendar) };
  const morning = exampleMorning(asInstant(new Date().toISOString()), calendar);
  const always: Readonly<Record<string, string>> = { now: morning.at, today: world.today };
  const supposed = { ...Object.fromEntries(here.flatMap((variable) => (exampleOf(variable, ahead) === undefined ? [] : [[variable.name, exampleOf(variable, ahead) ?? null]]))), ...always };
  const found = literalOf(limit, supposed, functions);
  const from = anchor === '' ? undefined : literalOf(anchor, { ...supposed, ...Object.fromEntries(here.filter(({ kind }) => kind === 'date' || kind === 'moment').map(({ name }) => [name, morning.at])) }, functions);
  const fromTime = from && parseDeadline(from.literal);
  const begun = fromTime?.ok ? dueAt(fromTime.value, morning.at, calendar, 'timer').instant : morning.at;
  const example = found && dueExample(found.literal, remindBefore, begun, calendar, use);
  if (!found || !example) return null;
  const named = found.read.filter((name) => !(name in always)).map((name) => t('supposed', { name, value: shown(supposed[name]) }));
  const begin = morning.isToday && begun === morning.at ? t('todayMorning') : t('otherMorning', { at: formatInstant(begun, locale) });
  const due = formatInstant(example.due, locale);
  const parts = [
    named.length > 0 ? named.join(t('and')) : undefined,
    use === 'timer' ? t('exampleTimer', { begin, due }) : anchor === '' ? t('example', { begin, due }) : t('exampleAnchor', { begin, due }),
    example.remind ? t('exampleRemind', { remind: formatInstant(example.remind, locale) }) : undefined,
    example.uncertain ? t('uncertain') : undefined,
  ];
  return <p className="dz-example">{parts.filter((part) => part !== undefined).join(t('stop'))}</p>;
}

const shown = (value: unknown) => (typeof value === 'string' ? value.replace(/T(\d\d:\d\d).*$/, ' $1') : JSON.stringify(value));
