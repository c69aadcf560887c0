import { useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import { WATCH_TEXTS } from './watch-texts';

/** 数据 of a case as it is now. */
export function CaseVariables({ variables }: { readonly variables: Readonly<Record<string, unknown>> }) {
  const t = useText(WATCH_TEXTS);
  const rows = Object.entries(variables).map(([name, value]) => ({ name, value }));
  return (
    <Table
      rowKey="name"
      size="small"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: t('name'), dataIndex: 'name', width: '30%' },
        { title: t('value'), dataIndex: 'value', render: (value: unknown) => <code className="lz-wrap">{JSON.stringify(value)}</code> },
      ]}
    />
  );
}
