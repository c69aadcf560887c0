import type { Json, PersonId } from '@liuzhuan/kernel';
import type { HostFunctions } from '@liuzhuan/machine';
import type { Directory, Relation, Unit } from './directory';
import { buildDirectoryIndex, type DirectoryIndex, findUnit, unitOfPerson } from './directory-index';
import { DIRECTORY_SIGNATURES } from './directory-signatures';

/** What the directory functions know of the case beside the directory. */
export interface DirectoryFacts {
  /** Who completed a node last, for `assigneeOf`. */
  readonly performers: Readonly<Record<string, string>>;
}

/**
 * The directory as FEEL functions. Persons and units are ids; a function that finds nobody gives null or an empty list,
 * so that an assignment rule becomes an incident and never a guess. Where a unit is asked for, its name will do.
 */
export function directoryFunctions(directory: Directory, { performers }: DirectoryFacts): HostFunctions {
  return { ...directoryLookups(directory), assigneeOf: (node) => performers[textOf(node)] ?? null };
}

const LOOKUPS = new WeakMap<Directory, HostFunctions>();

/** The functions that know nothing of a case: all but `assigneeOf`. Made once per directory. */
export function directoryLookups(directory: Directory): HostFunctions {
  const known = LOOKUPS.get(directory);
  if (known) return known;
  const lookups = lookupsOf(buildDirectoryIndex(directory));
  LOOKUPS.set(directory, lookups);
  return lookups;
}

function lookupsOf(index: DirectoryIndex): HostFunctions {
  return {
    unit: (name) => findUnit(index, textOf(name))?.id ?? null,
    unitOf: (person) => unitOfPerson(index, textOf(person)),
    unitHead: (unit) => headOf(index, unit),
    headsOf: (units) => distinct(listOf(units).map((unit) => headOf(index, unit))),
    members: (unit) => distinct(appointmentsIn(index, unit).map((appointment) => appointment.person)),
    post: (post) => holders(index, textOf(post)),
    unitOrPost: (names) => unitOrPost(index, listOf(names).map(textOf)),
    postIn: (unit, post) =>
      distinct(appointmentsIn(index, unit).flatMap((appointment) => (appointment.post === post ? [appointment.person] : []))),
    leaderInCharge: (unit) => relatedToUnit(index, 'in-charge', unit),
    principal: () => index.relations.get('principal')?.[0]?.person ?? null,
    counterpartDeputy: (unit) => relatedToUnit(index, 'counterpart-deputy', unit),
    counterpartSecretary: (unit) => relatedToUnit(index, 'counterpart-secretary', unit),
    acting: (post) => actingFor(index, textOf(post)),
  };
}

/** The names a diagram may call. */
export const DIRECTORY_FUNCTION_NAMES: readonly string[] = Object.keys(DIRECTORY_SIGNATURES);

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : value == null ? [] : [value as Json];
}

function distinct(persons: readonly (string | null)[]): string[] {
  return [...new Set(persons.filter((person) => person !== null))];
}

function appointmentsIn(index: DirectoryIndex, unit: Json | undefined) {
  const found = findUnit(index, textOf(unit));
  return (found && index.appointmentsOfUnit.get(found.id)) ?? [];
}

function headOf(index: DirectoryIndex, unit: Json | undefined): PersonId | null {
  return appointmentsIn(index, unit).find((appointment) => appointment.head)?.person ?? null;
}

function holders(index: DirectoryIndex, post: string): string[] {
  return distinct((index.appointmentsOfPost.get(post) ?? []).map((appointment) => appointment.person));
}

/** The members of the first unit, or else the holders of the first post, that one of the names names: what lanes are called by. */
function unitOrPost(index: DirectoryIndex, names: readonly string[]): string[] {
  for (const name of names) {
    const unit = findUnit(index, name);
    const found = unit ? distinct(appointmentsIn(index, unit.id).map(({ person }) => person)) : holders(index, name);
    if (unit || found.length > 0) return found;
  }
  return [];
}

/** Whoever has the relation to the unit, or to the nearest unit above it that somebody has it to. */
function relatedToUnit(index: DirectoryIndex, kind: Relation['kind'], unit: Json | undefined): PersonId | null {
  const visited = new Set<string>();
  let current: Unit | undefined = findUnit(index, textOf(unit));
  while (current && !visited.has(current.id)) {
    const { id, parent } = current;
    visited.add(id);
    const found = index.relations.get(kind)?.find((relation) => relation.unit === id);
    if (found) return found.person;
    current = parent === null ? undefined : index.units.get(parent);
  }
  return null;
}

/** 主持工作 goes before the holder: it is put on record exactly because the holder is not there or the post is vacant. */
function actingFor(index: DirectoryIndex, post: string): string | null {
  const acting = index.relations.get('acting')?.find((relation) => relation.forPost === post);
  return acting?.person ?? holders(index, post)[0] ?? null;
}
