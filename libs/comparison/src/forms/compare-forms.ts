import type { BilingualText } from '@liuzhuan/kernel';
import type { Change } from '../change';
import { compareThings, type Compared, matched } from '../things/compare-things';
import { type Domain, groupOf, type Side } from '../things/domain';
import { movedMembers } from '../things/moved-members';
import { fieldOf, type Thing, type Things } from '../things/thing';
import { alike, quoted } from '../words/texts';
import { fieldType, SHOWN_ONLY } from './field-types';
import { FORM_ASPECTS } from './form-aspects';
import { readForm } from './read-form';

const isForm = ({ type }: Thing): boolean => type === 'form';
const formOf = ({ things }: Side): BilingualText => {
  const name = quoted(things.get('form')?.name ?? '');
  return { zh: `表单${name.zh}`, en: `form ${name.en}` };
};
const fieldName = (thing: Thing): BilingualText => {
  const name = quoted(thing.name === '' ? fieldType(thing.type).zh : thing.name);
  return SHOWN_ONLY.has(thing.type) ? { zh: `内容${name.zh}`, en: `content ${name.en}` } : { zh: `字段${name.zh}`, en: `field ${name.en}` };
};

const FORM_DOMAIN: Domain = {
  likeness: { familyOf: ({ type }) => (type === 'form' ? 'form' : SHOWN_ONLY.has(type) ? type : 'field'), neighboursOf: () => [] },
  aspects: FORM_ASPECTS,
  groupOf: () => 'form',
  subjectOf: (_, side) => formOf(side),
  labelOf: (thing, side) => {
    const [form, field] = [formOf(side), fieldName(thing)];
    return isForm(thing) ? form : { zh: `${form.zh}的${field.zh}`, en: `${form.en}, ${field.en}` };
  },
  partOf: (thing) => (isForm(thing) ? undefined : fieldName(thing)),
  nounOf: (thing) => {
    const [field, type] = [fieldName(thing), fieldType(thing.type)];
    const required = fieldOf(thing, 'validate.required') === 'true';
    return { zh: `${required ? '必填' : ''}${field.zh}（${type.zh}）`, en: `${required ? 'required ' : ''}${field.en} (${type.en})` };
  },
  withinOf: (_, side) => formOf(side),
  whatOf: (thing) => (isForm(thing) ? 'form' : 'field'),
  affectsRun: ({ type }) => !SHOWN_ONLY.has(type),
  elementOf: () => false,
};

/** What differs between two versions of a form; undefined when one of them is no form at all. */
export function compareForms(file: string, before: string, after: string): readonly Change[] | undefined {
  const [was, is] = [readForm(before), readForm(after)];
  if (!was || !is) return undefined;
  const compared = matched(file, FORM_DOMAIN, sideOf(was), sideOf(is));
  return [...compareThings(FORM_DOMAIN, compared), ...orderOf(compared)];
}

/** Fields that stand before or after others than they did. */
function orderOf({ file, after, matching }: Compared): readonly Change[] {
  const pairs = matching.pairs.filter((pair) => !isForm(pair.after));
  const order = new Map([...after.things.keys()].map((id, index) => [id, index]));
  const moved = movedMembers(pairs.map((pair) => order.get(pair.after.id) ?? 0));
  return moved.flatMap((at) => {
    const pair = pairs[at];
    if (!pair) return [];
    const [label, subject] = [FORM_DOMAIN.labelOf(pair.after, after), FORM_DOMAIN.subjectOf(pair.after, after)];
    const place = order.get(pair.after.id) ?? 0;
    const words = { zh: `${label.zh}移到第 ${place} 位`, en: `${label.en} moved to place ${place}` };
    return [{ kind: 'moved', what: 'field', file, elements: [], group: groupOf(FORM_DOMAIN, file, pair.after, after), subject, part: fieldName(pair.after), after: { zh: `第 ${place} 位`, en: `place ${place}` }, words, affectsRun: false } as const];
  });
}

function sideOf(things: Things): Side {
  return { things, voice: { element: alike, form: (key) => key, decision: (id) => id } };
}
