import { usePages, useRead, useText } from '@liuzhuan/ui';
import { MoreButton } from '../shell/more-button';
import { ReleaseNotice } from './release-notice';
import { RELEASE_TEXTS } from './release-texts';
import { unreadOf } from './unread-of';

const MOST = 50;

/** What the system has to say about releases that I handed in or approved, until I have taken note of it. */
export function ReleaseNotices({ onLook }: { readonly onLook: (id: string) => void }) {
  const t = useText(RELEASE_TEXTS);
  const { query, items = [] } = usePages('listNotices', { query: { about: 'releases', limit: MOST } });
  const counted = useRead('readCounts', {}).data?.releaseNotices ?? 0;
  const { unread, behind } = unreadOf(items, counted, query.hasNextPage);
  return (
    <>
      {unread.map((notice) => (
        <ReleaseNotice key={notice.id} notice={notice} onLook={onLook} />
      ))}
      {behind > 0 ? (
        <div className="dz-stack" style={{ gap: 4 }}>
          <span role="status" className="dz-quiet">
            {t('noticesBehind', { count: behind })}
          </span>
          <MoreButton query={query} />
        </div>
      ) : null}
    </>
  );
}
