import { normaliseSource } from '@liuzhuan/feel';
import type { BilingualText } from '@liuzhuan/kernel';
import { describeDeadline, parseDeadline } from '@liuzhuan/worktime';
import { compact } from '../words/rule-patterns';
import { sayRule } from '../words/say-rule';
import { joined, quoted } from '../words/texts';
import type { Voice } from '../words/voice';

/** How values of a kind are compared and said. */
export interface ValueKind {
  /** What two values must have in common to be the same. `become` turns ids of the earlier version into those of the later. */
  readonly same: (value: string, become: (id: string) => string) => string;
  readonly say: (value: string, voice: Voice) => BilingualText;
  /** For lists: the members, each again a value of this kind, so that only those that came or went are told. */
  readonly members?: (value: string) => readonly string[];
}

const plain = (text: string): BilingualText => ({ zh: text, en: text });
const words = (value: string): string[] => [...new Set(ends(value))];
const ends = (value: string): string[] => value.split(/\s+/).filter((word) => word !== '');
const meaning = (value: string): string => compact(feel(value));
const feel = (value: string): string => outsideTexts(normaliseSource(value), (code) => code.replace(/\s+/g, ' '));

/** Spaces inside a FEEL string mean something; elsewhere they do not. */
function outsideTexts(source: string, change: (code: string) => string): string {
  return source.replace(/("(?:[^"\\]|\\.)*")|([^"]+)/g, (_, text: string | undefined, code: string | undefined) => text ?? change(code ?? ''));
}

/** A name or sentence. */
export const TEXT: ValueKind = { same: (value) => value.trim(), say: (value) => quoted(value) };
/** A technical word: an id, a variable, a code. */
export const WORD: ValueKind = { same: (value) => value.trim(), say: (value) => plain(value.trim()) };
/** FEEL of the author's. */
export const FEEL: ValueKind = { same: meaning, say: (value) => plain(feel(value)) };
/** FEEL that says who. */
export const RULE: ValueKind = { same: meaning, say: sayRule };
/** A working-time literal, or FEEL after `=`. */
export const DEADLINE: ValueKind = {
  same: (value) => (value.trim().startsWith('=') ? `=${meaning(value)}` : said(value).zh),
  say: (value) => (value.trim().startsWith('=') ? plain(feel(value)) : said(value)),
};
/** The id of an element. */
export const ELEMENT: ValueKind = { same: (value, become) => become(value.trim()), say: (value, voice) => voice.element(value.trim()) };
/** Ids of elements. */
export const ELEMENTS: ValueKind = {
  same: (value, become) => words(value).map(become).sort().join(' '),
  say: (value, voice) => joined(words(value).map((id) => voice.element(id))),
  members: words,
};
/** The two ends of a flow: `“A”→“B”`. */
export const ENDS: ValueKind = {
  same: (value, become) => ends(value).map(become).join(' '),
  say: (value, voice) => {
    const both = ends(value).map((id) => voice.element(id));
    return { zh: both.map(({ zh }) => zh).join('→'), en: both.map(({ en }) => en).join(' → ') };
  },
};
/** Words without an order: clause ids, names of fields. */
export const WORDS: ValueKind = {
  same: (value) => words(value).sort().join(' '),
  say: (value) => joined(words(value).map(plain)),
  members: words,
};
/** The key of a form. */
export const FORM: ValueKind = { same: (value) => value.trim(), say: (value, voice) => quoted(voice.form(value.trim())) };
/** The id of a decision. */
export const DECISION: ValueKind = { same: (value) => value.trim(), say: (value, voice) => quoted(voice.decision(value.trim())) };

/** A closed list of values with a word for each. */
export function choice(said: Readonly<Record<string, BilingualText>>): ValueKind {
  return { same: (value) => value.trim(), say: (value) => said[value.trim()] ?? plain(value) };
}
/** `true` or `false`. */
export const YES_NO = choice({ true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } });

function said(literal: string): BilingualText {
  const parsed = parseDeadline(literal);
  return parsed.ok ? describeDeadline(parsed.value) : plain(literal.trim());
}
