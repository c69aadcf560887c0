import type { Notice } from '@liuzhuan/contract';
import { ProblemAlert, useAction, usePages, useText } from '@liuzhuan/ui';
import { Button, Segmented, Select } from 'antd';
import { useRef } from 'react';
import { useRowKeys } from '../inbox/use-row-keys';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { useAddress } from '../shell/use-address';
import { EmptyState } from '../states/empty-state';
import { NoticeRow } from './notice-row';
import { NOTICES_TEXTS } from './notices-texts';

const KINDS: readonly Notice['kind'][] = ['copy', 'reminder', 'urge', 'overdue', 'escalation', 'info'];

/** 抄送: with read state, by kind. */
export function NoticesPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(NOTICES_TEXTS);
  const [shown, setShown] = useAddress('show', 'all');
  const [kind, setKind] = useAddress('kind');
  const pages = usePages('listNotices', { query: { limit: 100 } });
  const markRead = useAction('readNotice');
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const fits = (notice: Notice) => (shown === 'all' || !notice.read) && (kind === '' || notice.kind === kind);
  const unread = (pages.items ?? []).filter((notice) => !notice.read && fits(notice));
  const read = (id: string) => markRead.mutate({ path: { id } });
  return (
    <Page
      title={desk('notices')}
      tools={
        <>
          {unread.length ? (
            <Button onClick={() => unread.forEach(({ id }) => read(id))} loading={markRead.isPending}>
              {t('markAll')}
            </Button>
          ) : null}
          <Select
            aria-label={t('kind')}
            value={kind}
            onChange={setKind}
            style={{ width: 130 }}
            options={[{ value: '', label: t('anyKind') }, ...KINDS.map((value) => ({ value: value as string, label: t(value) }))]}
          />
          <Segmented
            aria-label={t('show')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('all') },
              { value: 'unread', label: t('unread') },
            ]}
          />
        </>
      }
    >
      {markRead.error ? <ProblemAlert error={markRead.error} /> : null}
      <RowList pages={pages} empty={{ title: t('emptyTitle'), text: t('emptyText') }}>
        {(notices) => {
          const rows = notices.filter(fits);
          if (!rows.length) return <EmptyState title={t(shown === 'unread' ? 'noneUnread' : 'emptyTitle')} />;
          return (
            <ul className="desk-list desk-panel" ref={list}>
              {rows.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} onRead={read} />
              ))}
            </ul>
          );
        }}
      </RowList>
    </Page>
  );
}
