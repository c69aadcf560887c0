import { usePages, useRead, useText } from '@liuzhuan/ui';
import { Segmented, Switch } from 'antd';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { SearchBox } from '../shell/search-box';
import { useAddress } from '../shell/use-address';
import { InboxList } from './inbox-list';
import { INBOX_TEXTS } from './inbox-texts';
import { useInboxPreferences } from './use-inbox-preferences';

/** 待办: what waits for me, the most pressing first. */
export function InboxPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(INBOX_TEXTS);
  const { sort, grouped, change } = useInboxPreferences();
  const [search, setSearch] = useAddress('q');
  const pages = usePages('listTasks', { query: { view: 'inbox', sort, search: search || undefined } });
  const counts = useRead('readCounts', {}).data;
  const note = [
    counts && desk('total', { count: counts.inbox }),
    counts && counts.overdue > 0 && t('overdueCount', { count: counts.overdue }),
  ].filter(Boolean);
  return (
    <Page
      title={desk('inbox')}
      note={note.join('，')}
      tools={
        <>
          <span className="desk-quiet" aria-label={t('keysLabel')} role="note">
            <kbd className="desk-key">J</kbd> <kbd className="desk-key">K</kbd> <kbd className="desk-key">Enter</kbd> {t('keys')}
          </span>
          <Switch checked={grouped} onChange={(on) => change({ grouped: on })} aria-label={t('grouped')} />
          <span aria-hidden>{t('grouped')}</span>
          <Segmented
            aria-label={t('sortBy')}
            value={sort}
            onChange={(value) => change({ sort: value })}
            options={[
              { value: 'due' as const, label: t('byDue') },
              { value: 'created' as const, label: t('byArrival') },
            ]}
          />
          <SearchBox value={search} onSearch={setSearch} />
        </>
      }
    >
      <RowList pages={pages} empty={{ title: t('emptyTitle'), text: t('emptyText') }} search={search} onClearSearch={() => setSearch('')}>
        {(tasks) => <InboxList tasks={tasks} grouped={grouped} />}
      </RowList>
    </Page>
  );
}
