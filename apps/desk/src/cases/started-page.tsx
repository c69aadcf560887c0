import { useText } from '@liuzhuan/ui';
import { Link } from 'react-router';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { SearchBox } from '../shell/search-box';
import { CaseFilters } from './case-filters';
import { CaseList } from './case-list';
import { CASES_TEXTS } from './cases-texts';
import { useCaseQuery } from './use-case-query';

/** 我发起的: my cases and who has them now. */
export function StartedPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(CASES_TEXTS);
  const { pages, search, setSearch, filters, filtered } = useCaseQuery('started');
  const empty = filtered
    ? { title: t('nothingFiltered') }
    : { title: t('startedEmptyTitle'), text: t('startedEmptyText'), action: <Link to="/start">{t('goStart')}</Link> };
  return (
    <Page
      title={desk('started')}
      note={pages.total === undefined ? undefined : desk('total', { count: pages.total })}
      tools={
        <>
          <CaseFilters {...filters} />
          <SearchBox value={search} onSearch={setSearch} />
        </>
      }
    >
      <RowList pages={pages} empty={{ text: '', ...empty }} search={search} onClearSearch={() => setSearch('')}>
        {(rows) => <CaseList rows={rows} showStarter={false} />}
      </RowList>
    </Page>
  );
}
