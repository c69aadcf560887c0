import { personGroups } from '@liuzhuan/ui';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';

/** Persons of the organisation: their names by id, and the options of a selection by unit. */
export function usePeople() {
  const { directory } = useKnowledge();
  return useMemo(() => {
    const names = new Map((directory?.persons ?? []).map(({ id, name }): [string, string] => [id, name]));
    const groups = directory ? personGroups(directory, [], directory.organisation.name) : [];
    const options = groups.map(({ unit, persons }) => ({ label: unit, options: persons.map(({ id, text }) => ({ value: id, label: text, search: `${text} ${unit}` })) }));
    return { nameOf: (id: string) => names.get(id) ?? id, options, first: groups[0]?.persons[0]?.id ?? '' };
  }, [directory]);
}
