import type { Json, PersonId } from '@liuzhuan/kernel';
import { type DirectoryIndex, isActivePerson } from '../directory/directory-index';

/** Somebody absent whose work goes to the substitute (B角) on record. */
export interface Substitution {
  readonly absent: PersonId;
  readonly substitute: PersonId;
}

/** Who gets a task. With neither assignee nor candidates nobody can take it. */
export interface Assignment {
  readonly assignee: PersonId | null;
  readonly candidates: readonly PersonId[];
  readonly substitutions: readonly Substitution[];
  /** What the rule named that is no active person of the organisation. */
  readonly unknown: readonly string[];
}

/**
 * Makes an assignment out of what a rule gave: a person id or a (nested) list of them. `direct` with one person gives her the task,
 * everything else makes candidates. An absent person is replaced by her substitute; without one she keeps her work.
 * `today` is the local date `YYYY-MM-DD`.
 */
export function assign(found: Json, mode: 'direct' | 'claim', index: DirectoryIndex, today: string): Assignment {
  const named = namesIn(found);
  const persons = activePersonsIn(found, index);
  const substitutions: Substitution[] = [];
  const present = persons.map((person) => {
    const substitute = substituteFor(person, index, today);
    if (substitute !== person) substitutions.push({ absent: person, substitute });
    return substitute;
  });
  const takers = [...new Set(present)];
  const single = mode === 'direct' && takers.length === 1 ? (takers[0] as PersonId) : null;
  return {
    assignee: single,
    candidates: single === null ? takers : [],
    substitutions,
    unknown: named.filter((name) => !isActivePerson(index, name)),
  };
}

/** Those that a rule gave, in its order, who are active persons of the organisation. */
export function activePersonsIn(found: Json, index: DirectoryIndex): readonly PersonId[] {
  return namesIn(found).filter((name) => isActivePerson(index, name)) as PersonId[];
}

function namesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null) return [];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

/** Follows substitutes of substitutes; a circle of absent people ends with the person it began with. */
function substituteFor(person: PersonId, index: DirectoryIndex, today: string): PersonId {
  const visited = new Set<PersonId>();
  let current = person;
  while (isAbsent(current, index, today)) {
    visited.add(current);
    const next = index.relations.get('substitute')?.find((relation) => relation.forPerson === current)?.person;
    if (next === undefined || visited.has(next)) return person;
    current = next;
  }
  return current;
}

function isAbsent(person: PersonId, index: DirectoryIndex, today: string): boolean {
  return index.directory.absences.some((absence) => absence.person === person && absence.from <= today && today <= absence.to);
}
