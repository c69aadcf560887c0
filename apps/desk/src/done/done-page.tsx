import { usePages, useText } from '@liuzhuan/ui';
import { useRef } from 'react';
import { INBOX_TEXTS } from '../inbox/inbox-texts';
import { useRowKeys } from '../inbox/use-row-keys';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { SearchBox } from '../shell/search-box';
import { useAddress } from '../shell/use-address';
import { DoneRow } from './done-row';

/** 已办: what I have done, newest first. */
export function DonePage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(INBOX_TEXTS);
  const [search, setSearch] = useAddress('q');
  const pages = usePages('listTasks', { query: { view: 'done', sort: 'created', search: search || undefined } });
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <Page title={desk('done')} note={pages.total === undefined ? undefined : desk('total', { count: pages.total })} tools={<SearchBox value={search} onSearch={setSearch} />}>
      <RowList pages={pages} empty={{ title: t('doneEmptyTitle'), text: t('doneEmptyText') }} search={search} onClearSearch={() => setSearch('')}>
        {(tasks) => (
          <ul className="desk-list desk-panel" ref={list}>
            {tasks.map((task) => (
              <DoneRow key={task.id} task={task} />
            ))}
          </ul>
        )}
      </RowList>
    </Page>
  );
}
