import type { DirectoryDto } from '@liuzhuan/contract';

export interface PersonGroup {
  readonly unit: string;
  readonly persons: readonly { readonly id: string; readonly text: string }[];
}

/** Active persons by unit, in the directory's order; somebody with posts in two units stands in the first. */
export function personGroups(directory: DirectoryDto, without: readonly string[], otherUnits: string): PersonGroup[] {
  const left = directory.persons.filter(({ id, active }) => active && !without.includes(id));
  const unitOf = (person: DirectoryDto['persons'][number]) => person.appointments[0]?.unit;
  const text = (person: DirectoryDto['persons'][number]) => [person.name, ...new Set(person.appointments.map(({ post }) => post))].join(' · ');
  const known = new Set(directory.units.map(({ id }) => id));
  const groups = directory.units.map(({ id, name }) => ({ unit: name, persons: left.filter((person) => unitOf(person) === id) }));
  groups.push({ unit: otherUnits, persons: left.filter((person) => !known.has(unitOf(person) ?? '')) });
  return groups.filter(({ persons }) => persons.length).map(({ unit, persons }) => ({ unit, persons: persons.map((person) => ({ id: person.id, text: text(person) })) }));
}
