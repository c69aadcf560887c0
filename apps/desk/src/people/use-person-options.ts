import type { DirectoryDto } from '@liuzhuan/contract';
import { personGroups, useRead, useText } from '@liuzhuan/ui';
import { DIALOG_TEXTS } from '../task/dialog-texts';

const NOBODY: DirectoryDto = { organisation: { id: '', name: '' }, units: [], persons: [] };

/** Persons of the organisation by unit, as the options and behaviour of a selection; typing finds names, posts and units. */
export function usePersonOptions(without: readonly string[]) {
  const t = useText(DIALOG_TEXTS);
  const directory = useRead('readDirectory', {});
  const groups = personGroups(directory.data ?? NOBODY, without, t('otherUnits'));
  return {
    size: 'large',
    style: { width: '100%' },
    loading: directory.isPending,
    placeholder: t('person'),
    notFoundContent: t('noPerson'),
    showSearch: { optionFilterProp: 'search' },
    options: groups.map(({ unit, persons }) => ({
      label: unit,
      options: persons.map((person) => ({ value: person.id, label: person.text, search: `${person.text} ${unit}` })),
    })),
  } as const;
}
