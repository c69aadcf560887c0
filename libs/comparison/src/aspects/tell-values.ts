import type { BilingualText } from '@liuzhuan/kernel';
import type { ChangeKind } from '../change';
import type { Part } from '../things/thing';
import { alike, joined } from '../words/texts';
import type { Voice } from '../words/voice';
import { type Aspect, type FieldRow, fieldRowOf } from './aspect';
import { type SentenceName } from './sentences';
import { TEXT, type ValueKind } from './value-kinds';

/** What both versions say, and which ids of the earlier one have become which. */
export interface Voices {
  readonly before: Voice;
  readonly after: Voice;
  readonly become: (id: string) => string;
}

/** A value that differs. */
export interface ValueChange {
  readonly row: FieldRow;
  readonly kind: ChangeKind;
  readonly sentence: SentenceName;
  /** In words; of a list only the members that went or came. */
  readonly before?: BilingualText;
  readonly after?: BilingualText;
}

const itself = (id: string): string => id;

/** The values of a part that differ, in the order of the aspect's rows; a missing part has no values. */
export function valueChanges(aspect: Aspect, before: Part | undefined, after: Part | undefined, voices: Voices): readonly ValueChange[] {
  const written = [before, after].flatMap((part) => [...(part?.fields.keys() ?? [])]);
  const names = [...new Set([...Object.keys(aspect.fields), ...written])];
  return names.flatMap((name) => {
    const row = fieldRowOf(aspect, name);
    // What a part that came or went does not say is no news.
    const meant = before && after ? row.default : undefined;
    const [was, is] = [before, after].map((part) => part?.fields.get(name) ?? meant);
    const change = changeOf(row.value ?? TEXT, was, is, voices);
    return change ? [{ row, ...change }] : [];
  });
}

function changeOf(value: ValueKind, was: string | undefined, is: string | undefined, voices: Voices): Omit<ValueChange, 'row'> | undefined {
  if (was === undefined && is === undefined) return undefined;
  if (was !== undefined && is !== undefined && value.same(was, voices.become) === value.same(is, itself)) return undefined;
  if (value.members) return listChange(value, value.members(was ?? ''), value.members(is ?? ''), voices);
  const before = was === undefined ? undefined : value.say(was, voices.before);
  const after = is === undefined ? undefined : value.say(is, voices.after);
  if (!before || !after) return { kind: after ? 'added' : 'removed', sentence: after ? 'set' : 'unset', before, after };
  // Two steps of one name, say: then the technical texts tell them apart.
  const told = before.zh !== after.zh || before.en !== after.en;
  return { kind: 'changed', sentence: 'changed', ...(told ? { before, after } : { before: alike(was ?? ''), after: alike(is ?? '') }) };
}

function listChange(value: ValueKind, was: readonly string[], is: readonly string[], { before, after, become }: Voices): Omit<ValueChange, 'row'> | undefined {
  const then = new Set(was.map((member) => value.same(member, become)));
  const now = new Set(is.map((member) => value.same(member, itself)));
  const left = was.filter((member) => !now.has(value.same(member, become)));
  const came = is.filter((member) => !then.has(value.same(member, itself)));
  // An empty list is not the same as no list: `editable=""` makes every field read-only.
  if (left.length === 0 && came.length === 0) return { kind: 'changed', sentence: 'changed', before: joined(was.map((member) => value.say(member, before))), after: joined(is.map((member) => value.say(member, after))) };
  const said = {
    ...(left.length > 0 ? { before: joined(left.map((member) => value.say(member, before))) } : {}),
    ...(came.length > 0 ? { after: joined(came.map((member) => value.say(member, after))) } : {}),
  };
  return { kind: 'changed', sentence: left.length === 0 ? 'joined' : came.length === 0 ? 'left' : 'both', ...said };
}
