import { Select } from 'antd';
import { usePersonOptions } from './use-person-options';

interface PersonPickerProps {
  readonly id: string;
  readonly value?: string;
  readonly onChange: (person: string) => void;
  /** Persons who make no sense here. */
  readonly without: readonly string[];
}

/** A person of the organisation. */
export function PersonPicker({ id, value, onChange, without }: PersonPickerProps) {
  const { options, ...behaviour } = usePersonOptions(without);
  return <Select id={id} value={value} onChange={onChange} {...behaviour} options={[...options]} />;
}
