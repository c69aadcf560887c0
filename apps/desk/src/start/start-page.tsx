import type { DefinitionSummary } from '@liuzhuan/contract';
import { QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { SearchBox } from '../shell/search-box';
import { useAddress } from '../shell/use-address';
import { EmptyState } from '../states/empty-state';
import { StartCard } from './start-card';
import { START_TEXTS } from './start-texts';

function byOrganisation(definitions: readonly DefinitionSummary[], own: { readonly id: string; readonly name: string }): [string, DefinitionSummary[]][] {
  const groups = new Map<string, DefinitionSummary[]>();
  for (const definition of definitions) {
    const name = definition.organisation === own.id ? own.name : definition.organisation;
    groups.set(name, [...(groups.get(name) ?? []), definition]);
  }
  return [...groups];
}

/** 发起: the processes this person may start, by organisation. */
export function StartPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(START_TEXTS);
  const own = useAccount().organisation;
  const [search, setSearch] = useAddress('q');
  const query = useRead('listDefinitions', {});
  const startable = query.data?.filter(({ startable }) => startable);
  return (
    <Page
      title={desk('start')}
      note={startable && t('count', { count: startable.length })}
      tools={<SearchBox value={search} onSearch={setSearch} label={t('searchLabel')} />}
    >
      <QueryState query={query}>
        {() => {
          const shown = (startable ?? []).filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(search.toLowerCase()));
          if (!startable?.length) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
          if (!shown.length) return <EmptyState title={desk('noMatch', { search })} />;
          return byOrganisation(shown, own).map(([organisation, definitions]) => (
            <section key={organisation} aria-label={organisation}>
              <h2 className="desk-group-title">{organisation}</h2>
              <ul className="desk-list desk-cards">
                {definitions.map((definition) => (
                  <StartCard key={definition.id} definition={definition} />
                ))}
              </ul>
            </section>
          ));
        }}
      </QueryState>
    </Page>
  );
}
