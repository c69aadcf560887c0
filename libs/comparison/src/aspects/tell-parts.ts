import type { BilingualText } from '@liuzhuan/kernel';
import type { Change } from '../change';
import { type Domain, elementsOf, groupOf, type Side } from '../things/domain';
import type { Pair } from '../things/match-things';
import { type PartPair, pairParts } from '../things/pair-parts';
import type { Part } from '../things/thing';
import { alike, filled, joined, quoted } from '../words/texts';
import { type Aspect, aspectOf, fieldRowOf } from './aspect';
import { sentence, tightened } from './sentences';
import { type ValueChange, valueChanges, type Voices } from './tell-values';

/** One thing in both versions, and how to speak of it. */
export interface Told {
  readonly file: string;
  readonly pair: Pair;
  readonly voices: Voices;
  /** The later and the earlier version. */
  readonly side: Side;
  readonly was: Side;
}

/** Everything that differs in the parts of one thing. Each difference is told exactly once. */
export function tellParts(domain: Domain, told: Told): readonly Change[] {
  const aspect = (kind: string) => aspectOf(domain.aspects, kind);
  const keyOf = (part: Part): string => part.fields.get(aspect(part.kind).key ?? '') ?? '';
  const isSame = (before: Part, after: Part) => valueChanges(aspect(before.kind), before, after, told.voices).length === 0;
  return pairParts(told.pair.before.parts, told.pair.after.parts, { keyOf, isSame }).flatMap((parts) => {
    const row = aspect(parts.kind);
    const bothThere = parts.before && parts.after;
    return row.key !== undefined && !bothThere ? [wholePart(domain, told, row, parts)] : tellValues(domain, told, row, parts);
  });
}

/** One of several came or went: one sentence with what it holds. */
function wholePart(domain: Domain, told: Told, row: Aspect, { before, after }: PartPair): Change {
  const part = after ?? before;
  const voices = told.voices;
  const held = part ? valueChanges(row, after ? undefined : part, after ? part : undefined, voices) : [];
  const [shown = '', by = ''] = part ? shownAs(row, part) : [];
  const details = held.filter((value) => value.row !== fieldRowOf(row, by)).map((value) => filled({ zh: '{label} {value}', en: '{label} {value}' }, { label: value.row.label, value: value.after ?? value.before ?? alike('') }));
  const name = shown === '' ? { zh: '', en: '' } : quoted(shown);
  const label = { zh: `${row.label.zh}${name.zh}${details.length > 0 ? `（${joined(details).zh}）` : ''}`, en: `${row.label.en} ${name.en}${details.length > 0 ? ` (${joined(details).en})` : ''}`.trim() };
  const words = sentence(after ? 'partAdded' : 'partRemoved', { subject: domain.labelOf(told.pair.after, told.side), label });
  return { ...common(domain, told, row), kind: after ? 'added' : 'removed', part: partLabel(domain, told, { zh: `${row.label.zh}${name.zh}`, en: `${row.label.en} ${name.en}` }), ...(after ? { after: label } : { before: label }), words };
}

/** What one of several is called, and the attribute that says so. */
function shownAs({ key = '', shownBy = key }: Aspect, { fields }: Part): readonly [name: string, attribute: string] {
  const shown = fields.get(shownBy) ?? '';
  return shown === '' ? [fields.get(key) ?? '', key] : [shown, shownBy];
}

/** Values that differ, each in its sentence; the presence itself where it says something. */
function tellValues(domain: Domain, told: Told, row: Aspect, parts: PartPair): readonly Change[] {
  const values = valueChanges(row, parts.before, parts.after, told.voices);
  const part = parts.after ?? parts.before;
  const [shown = ''] = part ? shownAs(row, part) : [];
  const prefix = row.key === undefined ? undefined : { zh: `${row.label.zh}${quoted(shown).zh}的`, en: `${row.label.en} ${quoted(shown).en}, ` };
  const sentences = values.map((value) => valueChange(domain, told, row, value, prefix));
  const appeared = !parts.before || !parts.after;
  return appeared && (row.telling === true || values.length === 0) ? [presence(domain, told, row, parts), ...sentences] : sentences;
}

function valueChange(domain: Domain, told: Told, aspect: Aspect, { row, kind, sentence: name, before, after }: ValueChange, prefix: BilingualText | undefined): Change {
  const label = prefix ? { zh: `${prefix.zh}${row.label.zh}`, en: `${prefix.en}${row.label.en}` } : row.label;
  const places = { subject: domain.labelOf(told.pair.after, told.side), label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const own = row.sentence && before && after ? tightened(filled(row.sentence, places)) : undefined;
  return {
    ...common(domain, told, aspect),
    kind,
    ...(row.what ? { what: row.what } : {}),
    ...(row.affectsRun === false ? { affectsRun: false } : {}),
    part: partLabel(domain, told, label),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    words: own ?? sentence(name, places),
  };
}

function presence(domain: Domain, told: Told, row: Aspect, { after }: PartPair): Change {
  const label = row.label;
  const words = sentence(after ? 'partAdded' : 'partRemoved', { subject: domain.labelOf(told.pair.after, told.side), label });
  return { ...common(domain, told, row), kind: after ? 'added' : 'removed', part: partLabel(domain, told, label), words };
}

function common(domain: Domain, { file, pair, side }: Told, row: Aspect) {
  return {
    what: row.part === '' ? domain.whatOf(pair.after) : row.what,
    file,
    elements: elementsOf(domain, pair.before, pair.after),
    group: groupOf(domain, file, pair.after, side),
    subject: domain.subjectOf(pair.after, side),
    affectsRun: row.affectsRun !== false && domain.affectsRun(pair.after),
  };
}

/** `字段“理由” · 必填`: where the thing is only a part of what the changes are gathered under. */
function partLabel(domain: Domain, { pair, side }: Told, label: BilingualText): BilingualText {
  const within = domain.partOf?.(pair.after, side);
  return within ? { zh: `${within.zh} · ${label.zh}`, en: `${within.en} · ${label.en}` } : label;
}
