import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { useCommitted } from '../../editing/use-committed';
import { FeelField } from '../../feel/feel-field';
import { DESIGNER_TEXTS } from '../../shell/designer-texts';

/** A name and the FEEL that gives its value. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

interface PairsFieldProps {
  readonly label: string;
  readonly nameLabel: string;
  readonly valueLabel: string;
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: readonly Pair[]) => void;
  readonly help?: string;
}

/** Rows of "name ← FEEL": inputs of services, outputs, mappings of called processes. */
export function PairsField({ label, nameLabel, valueLabel, pairs, onChange, help }: PairsFieldProps) {
  const t = useText(DESIGNER_TEXTS);
  const replace = (index: number, pair: Pair) => onChange(pairs.map((old, at) => (at === index ? pair : old)));
  return (
    <fieldset className="dz-fieldset">
      <legend>{label}</legend>
      {help ? <div className="dz-quiet dz-field-help">{help}</div> : null}
      {pairs.map((pair, index) => (
        <div className="dz-row-card" key={index}>
          <div className="dz-row-head">
            <NameInput label={nameLabel} value={pair.name} onCommit={(name) => replace(index, { ...pair, name })} />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${t('remove')} ${pair.name}`}
              title={t('remove')}
              onClick={() => onChange(pairs.filter((_, at) => at !== index))}
            />
          </div>
          <FeelField label={valueLabel} value={pair.value} onCommit={(value) => replace(index, { ...pair, value })} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...pairs, { name: '', value: '' }])}>
        {t('add')}
      </Button>
    </fieldset>
  );
}

function NameInput({ label, value, onCommit }: { readonly label: string; readonly value: string; readonly onCommit: (name: string) => void }) {
  const { text, setText, flush } = useCommitted(value, onCommit);
  return <Input aria-label={label} placeholder={label} value={text} onChange={({ target }) => setText(target.value)} onBlur={flush} />;
}
