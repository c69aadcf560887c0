import type { PersonId, UnitId } from '@liuzhuan/kernel';
import type { Appointment, Directory, Person, Relation, Unit } from './directory';

/** A directory with its look-ups: active persons only, in the order the directory lists them. */
export interface DirectoryIndex {
  readonly directory: Directory;
  /** Every person on record, active or not: for names in histories. */
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly unitsByName: ReadonlyMap<string, Unit>;
  /** Appointments of active persons. */
  readonly appointmentsOfPerson: ReadonlyMap<PersonId, readonly Appointment[]>;
  readonly appointmentsOfUnit: ReadonlyMap<UnitId, readonly Appointment[]>;
  readonly appointmentsOfPost: ReadonlyMap<string, readonly Appointment[]>;
  /** Relations whose person is active. */
  readonly relations: ReadonlyMap<Relation['kind'], readonly Relation[]>;
}

const INDEXES = new WeakMap<Directory, DirectoryIndex>();

/**
 * The index of a directory, built once per value (a changed directory is a new value). A person who has left the directory or is
 * inactive holds no posts and no relations: rules simply do not find her, and a task only she could take becomes an incident.
 */
export function buildDirectoryIndex(directory: Directory): DirectoryIndex {
  const known = INDEXES.get(directory);
  if (known) return known;
  const persons = new Map(directory.persons.map((person) => [person.id, person]));
  const isActive = (person: PersonId) => persons.get(person)?.active === true;
  const appointments = directory.appointments.filter((appointment) => isActive(appointment.person));
  const units = [...directory.units].sort((one, other) => one.order - other.order);
  const index: DirectoryIndex = {
    directory,
    persons,
    units: new Map(units.map((unit) => [unit.id, unit])),
    unitsByName: new Map([...units].reverse().map((unit) => [unit.name, unit])),
    appointmentsOfPerson: groupBy(appointments, (appointment) => appointment.person),
    appointmentsOfUnit: groupBy(appointments, (appointment) => appointment.unit),
    appointmentsOfPost: groupBy(appointments, (appointment) => appointment.post),
    relations: groupBy(
      directory.relations.filter((relation) => isActive(relation.person)),
      (relation) => relation.kind,
    ),
  };
  INDEXES.set(directory, index);
  return index;
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** True when the person is on record and active. */
export function isActivePerson(index: DirectoryIndex, person: string): boolean {
  return index.persons.get(person as PersonId)?.active === true;
}

/** Finds a unit by its id or, for diagrams written by hand, by its name. */
export function findUnit(index: DirectoryIndex, idOrName: string): Unit | undefined {
  return index.units.get(idOrName as UnitId) ?? index.unitsByName.get(idOrName);
}

/** Unit of a person: of the first appointment listed; null for somebody without post. */
export function unitOfPerson(index: DirectoryIndex, person: string): UnitId | null {
  return index.appointmentsOfPerson.get(person as PersonId)?.[0]?.unit ?? null;
}
