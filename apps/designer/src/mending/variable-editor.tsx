import { UndoOutlined } from '@ant-design/icons';
import type { JsonObject } from '@liuzhuan/kernel';
import { useText } from '@liuzhuan/ui';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { MENDING_TEXTS } from './mending-texts';
import { EMPTY, ValueField } from './value-field';
import { type Change, type Edits, type Written, written } from './variable-edits';

interface VariableEditorProps {
  readonly known: JsonObject;
  readonly edits: Edits;
  readonly onChange: (edits: Edits) => void;
}

/** The variables as fields by their types; new ones can be added, changed ones undone. */
export function VariableEditor({ known, edits, onChange }: VariableEditorProps) {
  const t = useText(MENDING_TEXTS);
  const [name, setName] = useState('');
  const names = [...Object.keys(known), ...Object.keys(edits).filter((edited) => !Object.hasOwn(known, edited))];
  const clash = name.trim() !== '' && names.includes(name.trim());
  const set = (of: string, value: Written) => onChange({ ...edits, [of]: value });
  const undo = (of: string) => onChange(Object.fromEntries(Object.entries(edits).filter(([edited]) => edited !== of)));
  const add = () => {
    set(name.trim(), EMPTY);
    setName('');
  };
  return (
    <div className="dz-stack" style={{ gap: 6 }}>
      <div className="dz-mend-variables">
        {names.map((of) => (
          <div key={of} className="dz-mend-variable">
            <div className="dz-mend-name lz-wrap">
              {of}
              {Object.hasOwn(edits, of) ? <Button type="text" size="small" icon={<UndoOutlined />} aria-label={t('undoOf', { name: of })} title={t('undo')} onClick={() => undo(of)} /> : null}
            </div>
            <div style={{ flex: 1, minWidth: 0 }}>
              <ValueField name={of} value={edits[of] ?? written(known[of] ?? null)} onChange={(value) => set(of, value)} />
            </div>
          </div>
        ))}
      </div>
      <div className="dz-mend-value">
        <Input aria-label={t('newName')} placeholder={t('newName')} style={{ width: 220 }} value={name} status={clash ? 'error' : undefined} onChange={({ target }) => setName(target.value)} onPressEnter={() => (name.trim() === '' || clash ? undefined : add())} />
        <Button disabled={name.trim() === '' || clash} onClick={add}>
          {t('add')}
        </Button>
        {clash ? (
          <span role="alert" className="dz-field-error">
            {t('badName')}
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** Before and after, for the confirmation. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText(MENDING_TEXTS);
  if (changes.length === 0) return null;
  const shown = (value: unknown) => (value === undefined ? <span className="dz-quiet">{t('absent')}</span> : <code className="lz-wrap">{JSON.stringify(value)}</code>);
  return (
    <Table
      rowKey="name"
      size="small"
      pagination={false}
      title={() => t('changes', { count: changes.length })}
      dataSource={[...changes]}
      columns={[
        { title: t('variable'), dataIndex: 'name', width: '30%' },
        { title: t('before'), render: (_, { before }) => shown(before) },
        { title: t('after'), render: (_, { after }) => shown(after) },
      ]}
    />
  );
}
