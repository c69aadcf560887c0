import type { DirectoryDto } from '@liuzhuan/contract';
import type { Directory } from '@liuzhuan/engine';

const DIRECTORIES = new WeakMap<DirectoryDto, Directory>();

/** The directory of the API as the engine knows it, with as many relations and absences as the API tells. The same for the same answer. */
export function directoryOf(told: DirectoryDto): Directory {
  const known = DIRECTORIES.get(told) ?? readDirectory(told);
  DIRECTORIES.set(told, known);
  return known;
}

function readDirectory({ organisation, units, persons, relations = [], absences = [] }: DirectoryDto): Directory {
  const directory = {
    organisation: organisation.id,
    name: organisation.name,
    revision: 0,
    units: units.map((unit, order) => ({ ...unit, order })),
    persons: persons.map(({ id, name, active }) => ({ id, name, active })),
    appointments: persons.flatMap(({ id, appointments }) => appointments.map((appointment) => ({ person: id, ...appointment }))),
    relations,
    absences,
  };
  // Ids of the wire are plain texts.
  return directory as unknown as Directory;
}
