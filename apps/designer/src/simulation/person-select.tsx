import { Select } from 'antd';
import { usePeople } from './use-people';

interface PersonSelectProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (person: string) => void;
}

/** One person of the organisation; typing finds names, posts and units. */
export function PersonSelect({ id, value, onChange }: PersonSelectProps) {
  const { options } = usePeople();
  return <Select id={id} style={{ width: '100%' }} value={value === '' ? undefined : value} options={options} showSearch={{ optionFilterProp: 'search' }} onChange={onChange} />;
}
