import {
  AlertOutlined,
  BellOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
  MailOutlined,
} from '@ant-design/icons';
import type { Notice } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { NOTICES_TEXTS } from './notices-texts';

const ICONS = {
  copy: <MailOutlined aria-hidden />,
  reminder: <ClockCircleOutlined aria-hidden />,
  urge: <BellOutlined aria-hidden />,
  overdue: <ExclamationCircleOutlined aria-hidden />,
  escalation: <AlertOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
} as const;
const COLOURS = { copy: 'processing', reminder: 'warning', urge: 'warning', overdue: 'error', escalation: 'error', info: 'default' } as const;

/** One notice: kind, text, time, read or not; opening it marks it as read. */
export function NoticeRow({ notice, onRead }: { readonly notice: Notice; readonly onRead: (id: string) => void }) {
  const t = useText(NOTICES_TEXTS);
  const target = notice.task ? `/tasks/${encodeURIComponent(notice.task)}` : notice.instance ? `/cases/${encodeURIComponent(notice.instance)}` : undefined;
  const open = () => {
    if (!notice.read) onRead(notice.id);
  };
  return (
    <li className="desk-row">
      <div>
        {target ? (
          <Link className="desk-row-title" to={target} data-row onClick={open} style={{ fontWeight: notice.read ? 400 : 600 }}>
            {notice.text}
          </Link>
        ) : (
          <span className="lz-wrap" style={{ fontWeight: notice.read ? 400 : 600 }}>
            {notice.text}
          </span>
        )}
        <div className="desk-facts">
          <TimeText at={notice.at} />
          {target ? <span>{t(notice.task ? 'openTask' : 'openCase')}</span> : null}
        </div>
      </div>
      <div className="desk-row-marks">
        <Tag color={COLOURS[notice.kind]} icon={ICONS[notice.kind]} style={{ marginInlineEnd: 0 }}>
          {t(notice.kind)}
        </Tag>
        {notice.read ? (
          <span className="desk-quiet">{t('read')}</span>
        ) : (
          <>
            <strong>{t('unread')}</strong>
            <Button className="desk-row-above" size="small" onClick={() => onRead(notice.id)}>
              {t('markRead')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
