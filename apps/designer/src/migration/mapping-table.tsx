import { useText } from '@liuzhuan/ui';
import { Checkbox, Select, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { useKindWord } from './use-kind-word';
import { MIGRATION_TEXTS } from './migration-texts';
import type { MappedStep } from './step-mapping';

const WHY = { same: 'bySame', name: 'byName', place: 'byPlace', hand: 'byHand' } as const;

export interface MappingTableProps {
  readonly steps: readonly MappedStep[];
  readonly onChoose: (from: string, to: string | null) => void;
}

/** Which step of the new version each step of the old one has become; what has changed comes first, the rest on demand. */
export function MappingTable({ steps, onChoose }: MappingTableProps) {
  const t = useText(MIGRATION_TEXTS);
  const wordOf = useKindWord();
  const [all, setAll] = useState(false);
  const counts = { same: 0, proposed: 0, missing: 0 };
  for (const { to, by } of steps) counts[to === undefined ? 'missing' : by === 'same' ? 'same' : 'proposed'] += 1;
  const columns: TableColumnsType<MappedStep> = [
    { title: t('oldStep'), render: (_, { name, from }) => <span className="lz-wrap">{name || from}</span> },
    { title: t('kind'), width: 130, render: (_, { kind }) => wordOf(kind) },
    {
      title: t('newStep'),
      width: 260,
      render: (_, { from, name, to, candidates }) => (
        <Select
          style={{ width: '100%' }}
          aria-label={t('counterpartOf', { name: name || from })}
          placeholder={t('noCounterpart')}
          value={to}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={candidates.map((candidate) => ({ value: candidate.id, label: candidate.name || candidate.id }))}
          onChange={(value?: string) => onChoose(from, value ?? null)}
        />
      ),
    },
    { title: t('how'), width: 120, render: (_, { by }) => (by ? <Tag color={by === 'same' ? undefined : 'processing'}>{t(WHY[by])}</Tag> : <Tag color="error">{t('noCounterpart')}</Tag>) },
  ];
  return (
    <div className="dz-stack">
      <p style={{ margin: 0 }}>{t('mappingHint', counts)}</p>
      <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
        {t('showAll')}
      </Checkbox>
      <Table rowKey="from" size="small" pagination={false} columns={columns} dataSource={steps.filter(({ by }) => all || by !== 'same')} locale={{ emptyText: <span className="dz-quiet">{t('allSame')}</span> }} />
    </div>
  );
}
