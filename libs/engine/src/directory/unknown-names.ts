import { callsOf } from '@liuzhuan/feel';
import { asId, type Json } from '@liuzhuan/kernel';
import type { FeelSource } from '@liuzhuan/machine';
import { type DirectoryIndex, findUnit } from './directory-index';
import { type DirectoryParameter, DIRECTORY_SIGNATURES } from './directory-signatures';

/** A name written out in an expression that nothing in the organisation bears. */
export interface UnknownName {
  readonly kind: DirectoryParameter;
  readonly name: string;
}

const isUnit = (index: DirectoryIndex, name: string) => findUnit(index, name) !== undefined;
/** Posts have no list of their own: there is one when somebody holds or held it, or acts for it. */
const isPost = ({ directory }: DirectoryIndex, name: string) => directory.appointments.some(({ post }) => post === name) || directory.relations.some(({ forPost }) => forPost === name);

const KNOWN: Readonly<Record<DirectoryParameter, (index: DirectoryIndex, name: string) => boolean>> = {
  unit: isUnit,
  post: isPost,
  person: (index, name) => index.persons.has(asId(name)),
  'unit-or-post': (index, name) => isUnit(index, name) || isPost(index, name),
  node: () => true,
};

const textsIn = (value: Json | undefined): readonly string[] => [value].flat().filter((each) => typeof each === 'string');

/** Units, posts and persons that calls of the directory name in so many words and that the organisation does not have; each once. */
export function unknownNamesIn(source: FeelSource, index: DirectoryIndex): readonly UnknownName[] {
  const found = callsOf(source).flatMap((call) =>
    (Object.hasOwn(DIRECTORY_SIGNATURES, call.name) ? (DIRECTORY_SIGNATURES[call.name] ?? []) : []).flatMap((kind, place): readonly UnknownName[] => {
      const texts = textsIn(call.arguments[place]);
      const unknown = texts.filter((name) => !KNOWN[kind](index, name));
      // Of the names of lanes within lanes the first that fits counts: one is enough.
      if (kind === 'unit-or-post') return unknown.length < texts.length || texts.length === 0 ? [] : [{ kind, name: texts.join('”“') }];
      return unknown.map((name) => ({ kind, name }));
    }),
  );
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
