import type { Call } from '@liuzhuan/feel';
import type { BilingualText } from '@liuzhuan/kernel';
import type { FeelSource } from '@liuzhuan/machine';
import { valueNow } from '../assignment/people-now';
import { hostFunctions, type Office } from '../case/case-environment';
import { findUnit } from '../directory/directory-index';
import { DIRECTORY_SIGNATURES } from '../directory/directory-signatures';

/** What it means that a function of the directory finds nobody, by the names it was given. */
const WORDS: Readonly<Record<string, (one: string, other: string) => BilingualText>> = {
  unitHead: (unit) => ({ zh: `${unit}没有负责人`, en: `${unit} has no head` }),
  headsOf: (units) => ({ zh: `${units}没有负责人`, en: `${units} have no heads` }),
  members: (unit) => ({ zh: `${unit}没有人员`, en: `${unit} has no members` }),
  post: (post) => ({ zh: `没有人任${post}`, en: `nobody holds the post ${post}` }),
  unitOrPost: (names) => ({ zh: `${names}没有人员`, en: `${names} has nobody` }),
  postIn: (unit, post) => ({ zh: `${unit}没有人任${post}`, en: `nobody holds the post ${post} in ${unit}` }),
  leaderInCharge: (unit) => ({ zh: `${unit}没有分管领导`, en: `no leader is in charge of ${unit}` }),
  principal: () => ({ zh: '没有主要领导', en: 'there is no principal' }),
  counterpartDeputy: (unit) => ({ zh: `${unit}没有对口副秘书长`, en: `${unit} has no deputy secretary-general` }),
  counterpartSecretary: (unit) => ({ zh: `${unit}没有对口秘书`, en: `${unit} has no secretary` }),
  acting: (post) => ({ zh: `没有人任${post}，也没有人主持其工作`, en: `nobody holds the post ${post}, and nobody acts for it` }),
};

/** Why a call of the directory finds nobody, as people say it; undefined where there are no words for it. */
export function nobodyInWords({ name, argumentSources }: Pick<Call, 'name' | 'argumentSources'>, office: Office): BilingualText | undefined {
  const takes = Object.hasOwn(WORDS, name) ? (DIRECTORY_SIGNATURES[name] ?? []) : [];
  const named = takes.map((kind, place) => namedBy(argumentSources[place] ?? '', kind === 'unit', office));
  if (named.includes('')) return undefined;
  const [one = '', other = ''] = named;
  return Object.hasOwn(WORDS, name) ? WORDS[name]?.(one, other) : undefined;
}

/** What an argument names, in quotes; units by their names, whether named by name or by id. */
function namedBy(source: FeelSource, isUnit: boolean, office: Office): string {
  const found = valueNow(source, hostFunctions(office));
  const texts = [found?.kind === 'value' ? found.value : null].flat().filter((each) => typeof each === 'string');
  return texts.map((text) => `“${(isUnit ? findUnit(office.directory, text)?.name : undefined) ?? text}”`).join('、');
}
