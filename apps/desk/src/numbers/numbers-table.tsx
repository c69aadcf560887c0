import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { CallOutput } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { NUMBERS_TEXTS } from './numbers-texts';

type Number = CallOutput<'listNumbers'>['items'][number];

/** One line a number; a void one is struck and says why. */
export function NumbersTable({ numbers }: { readonly numbers: readonly Number[] }) {
  const t = useText(NUMBERS_TEXTS);
  return (
    <Table<Number>
      className="desk-panel"
      size="small"
      pagination={false}
      dataSource={[...numbers]}
      rowKey={({ series, sequence }) => `${series}/${sequence}`}
      columns={[
        {
          title: t('text'),
          width: 220,
          render: (_, number) => <span className="desk-number">{number.voided ? <del>{number.text}</del> : <strong>{number.text}</strong>}</span>,
        },
        { title: t('series'), dataIndex: 'series', width: 160, className: 'lz-wrap' },
        { title: t('sequence'), dataIndex: 'sequence', width: 72, align: 'right' },
        {
          title: t('case'),
          className: 'lz-wrap',
          render: (_, number) => <Link to={`/cases/${encodeURIComponent(number.instance)}`}>{number.caseTitle}</Link>,
        },
        { title: t('drawnAt'), width: 140, render: (_, number) => <TimeText at={number.drawnAt} relative={false} /> },
        {
          title: t('state'),
          width: 180,
          className: 'lz-wrap',
          render: (_, { voided }) =>
            voided ? (
              <>
                <Tag icon={<StopOutlined aria-hidden />}>{t('voided')}</Tag>
                <div className="desk-quiet">{t('voidReason', { reason: voided.reason })}</div>
              </>
            ) : (
              <Tag color="success" icon={<CheckCircleOutlined aria-hidden />}>
                {t('valid')}
              </Tag>
            ),
        },
      ]}
    />
  );
}
