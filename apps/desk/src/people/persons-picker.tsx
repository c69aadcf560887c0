import { Select } from 'antd';
import { usePersonOptions } from './use-person-options';

interface PersonsPickerProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (persons: readonly string[]) => void;
  /** Persons who make no sense here. */
  readonly without: readonly string[];
}

/** Several persons of the organisation. */
export function PersonsPicker({ id, value, onChange, without }: PersonsPickerProps) {
  const { options, ...behaviour } = usePersonOptions(without);
  return <Select id={id} mode="multiple" popupMatchSelectWidth={false} value={[...value]} onChange={onChange} {...behaviour} options={[...options]} />;
}
