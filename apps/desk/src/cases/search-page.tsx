import { useAccount, useText } from '@liuzhuan/ui';
import { Segmented } from 'antd';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { SearchBox } from '../shell/search-box';
import { useAddress } from '../shell/use-address';
import { CaseFilters } from './case-filters';
import { CaseList } from './case-list';
import { CASES_TEXTS } from './cases-texts';
import { useCaseQuery } from './use-case-query';

/** 查询: every case I took part in; for administrators every case there is. */
export function SearchPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(CASES_TEXTS);
  const administrator = useAccount().roles.includes('administrator');
  const [scope, setScope] = useAddress('scope', administrator ? 'all' : 'participated');
  const { pages, search, setSearch, filters, filtered } = useCaseQuery(administrator && scope === 'all' ? 'all' : 'participated');
  const empty = filtered ? { title: t('nothingFiltered'), text: '' } : { title: t('searchEmptyTitle'), text: t('searchEmptyText') };
  return (
    <Page
      title={desk('search')}
      note={pages.total === undefined ? undefined : desk('total', { count: pages.total })}
      tools={
        <>
          {administrator ? (
            <Segmented
              aria-label={t('scope')}
              value={scope}
              onChange={setScope}
              options={[
                { value: 'participated', label: t('mine') },
                { value: 'all', label: t('all') },
              ]}
            />
          ) : null}
          <CaseFilters {...filters} />
          <SearchBox value={search} onSearch={setSearch} />
        </>
      }
    >
      <RowList pages={pages} empty={empty} search={search} onClearSearch={() => setSearch('')}>
        {(rows) => <CaseList rows={rows} showStarter />}
      </RowList>
    </Page>
  );
}
