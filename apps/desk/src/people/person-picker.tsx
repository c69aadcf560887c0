import type { DirectoryDto } from '@liuzhuan/contract';
import { useRead, useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { DIALOG_TEXTS } from '../task/dialog-texts';
import { personGroups } from './person-groups';

interface PersonPickerProps {
  readonly id: string;
  readonly value?: string;
  readonly onChange: (person: string) => void;
  /** Persons who make no sense here. */
  readonly without: readonly string[];
}

const NOBODY: DirectoryDto = { organisation: { id: '', name: '' }, units: [], persons: [] };

/** A person of the organisation, by unit; typing finds names, posts and units. */
export function PersonPicker({ id, value, onChange, without }: PersonPickerProps) {
  const t = useText(DIALOG_TEXTS);
  const directory = useRead('readDirectory', {});
  const groups = personGroups(directory.data ?? NOBODY, without, t('otherUnits'));
  return (
    <Select
      id={id}
      size="large"
      style={{ width: '100%' }}
      value={value}
      onChange={onChange}
      loading={directory.isPending}
      placeholder={t('person')}
      notFoundContent={t('noPerson')}
      showSearch={{ optionFilterProp: 'search' }}
      options={groups.map(({ unit, persons }) => ({
        label: unit,
        options: persons.map((person) => ({ value: person.id, label: person.text, search: `${person.text} ${unit}` })),
      }))}
    />
  );
}
