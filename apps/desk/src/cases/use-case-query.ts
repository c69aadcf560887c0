import { usePages } from '@liuzhuan/ui';
import { useAddress } from '../shell/use-address';
import { readStatus } from './case-filters';

type View = 'started' | 'participated' | 'all';

/** A list of cases with its search and filters, all kept in the address. */
export function useCaseQuery(view: View) {
  const [search, setSearch] = useAddress('q');
  const [status, onStatus] = useAddress('status');
  const [definition, onDefinition] = useAddress('process');
  const query = { view, search: search || undefined, status: readStatus(status), definition: definition || undefined };
  return {
    pages: usePages('listInstances', { query }),
    search,
    setSearch,
    filters: { status, onStatus, definition, onDefinition },
    filtered: status !== '' || definition !== '',
  };
}
