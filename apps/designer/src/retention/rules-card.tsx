import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { ProblemAlert, useAction, useRead, useText } from '@liuzhuan/ui';
import { App, Button, InputNumber, Select, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { RETENTION_TEXTS } from './retention-texts';
import { choicesOf, EVERY_OTHER, type RetentionRule, withNewRule, withRule } from './rule-draft';

interface RulesCardProps {
  readonly stored: readonly RetentionRule[];
  readonly onSaved: () => void;
}

/** Rules for finished cases, by process. */
export function RulesCard({ stored, onSaved }: RulesCardProps) {
  const t = useText(RETENTION_TEXTS);
  const { message } = App.useApp();
  const definitions = useRead('listDefinitions', {}).data ?? [];
  const keys = definitions.map(({ key }) => key);
  const nameOf = (key: string) => (key === EVERY_OTHER ? t('everyOther') : (definitions.find((definition) => definition.key === key)?.name ?? key));
  const save = useAction('saveRetentionRules');
  const [rules, setRules] = useState(stored);
  const more = withNewRule(rules, keys);
  const columns: TableColumnsType<RetentionRule> = [
    {
      title: t('process'),
      render: (_, { process }, index) => (
        <Select
          aria-label={`${t('process')} ${index + 1}`}
          style={{ width: '100%', minWidth: 160 }}
          value={process}
          onChange={(next) => setRules(withRule(rules, index, { process: next }))}
          options={choicesOf(rules, process, keys).map((key) => ({ value: key, label: nameOf(key) }))}
        />
      ),
    },
    { title: t('archive'), width: 180, render: (_, rule, index) => <Figure label={`${t('archive')} ${nameOf(rule.process)}`} empty={t('never')} most={1200} value={rule.archiveAfterMonths} onChange={(value) => setRules(withRule(rules, index, { archiveAfterMonths: value }))} /> },
    { title: t('purge'), width: 180, render: (_, rule, index) => <Figure label={`${t('purge')} ${nameOf(rule.process)}`} empty={t('forGood')} most={1000} value={rule.purgeAfterYears} onChange={(value) => setRules(withRule(rules, index, { purgeAfterYears: value }))} /> },
    {
      title: '',
      width: 60,
      render: (_, { process }, index) => <Button type="text" icon={<DeleteOutlined />} aria-label={t('remove', { process: nameOf(process) })} onClick={() => setRules(rules.filter((_rule, at) => at !== index))} />,
    },
  ];
  const keep = () =>
    save.mutate(
      { body: [...rules] },
      {
        onSuccess: () => {
          void message.success(t('saved'));
          onSaved();
        },
      },
    );
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('cases')}>
      <strong>{t('cases')}</strong>
      <Table rowKey="process" size="small" pagination={false} columns={columns} dataSource={[...rules]} locale={{ emptyText: t('noRules') }} scroll={{ x: 'max-content' }} />
      {save.error ? <ProblemAlert error={save.error} /> : null}
      <div className="dz-retention-line">
        <Button icon={<PlusOutlined />} disabled={!more} onClick={() => more && setRules(more)}>
          {t('add')}
        </Button>
        <Button type="primary" loading={save.isPending} disabled={rules === stored} onClick={keep}>
          {t('save')}
        </Button>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  /** What an empty box means. */
  readonly empty: string;
  readonly most: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Figure({ label, empty, most, value, onChange }: FigureProps) {
  return <InputNumber aria-label={label} style={{ width: '100%' }} min={1} max={most} precision={0} placeholder={empty} value={value} onChange={onChange} />;
}
