import { type CallInput, type CallOutput, type Client, createClient, type LiveEvent, ProblemError, type RouteName, STREAMS } from '@liuzhuan/contract';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { askAgain } from './ask-again';
import { askAnew } from './ask-anew';
import { newKey } from './new-key';

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

/** How long after an answer that is no event stream it is asked for again. */
const RECONNECT_MS = 3_000;

const ClientContext = createContext<Client | undefined>(undefined);

/** Which reads go stale when the server says that something of a kind has changed. */
const STALE: Record<LiveEvent['kind'], readonly RouteName[]> = {
  tasks: ['listTasks', 'readTask', 'readCounts', 'listInstances', 'readActivity'],
  instance: ['readInstance', 'readHistory', 'readTimeline', 'listTokens', 'listInstances', 'listDocuments', 'readTask', 'listNumbers'],
  notices: ['listNotices', 'readCounts'],
  definitions: ['listDefinitions', 'readDefinition', 'readDraft'],
  incidents: ['listIncidents', 'listTokens', 'readActivity', 'readCounts'],
  releases: ['listReleases', 'readRelease', 'readReleaseRule', 'readCounts'],
};

function createQueryClient(): QueryClient {
  // A session that ended shows the login page, not an error on each panel.
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.problem.status === 401) void queries.invalidateQueries({ queryKey: ['readSession'] });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => (query.queryKey[0] === 'readSession' ? undefined : onError(error)) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // An office network without internet counts as offline for the browser; the server is there all the same.
      queries: { networkMode: 'always', staleTime: 5_000, refetchOnWindowFocus: true, retry: (count, error) => !(error instanceof ProblemError) && count < 3 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}

/** Gives the tree a typed client (cookie session, same origin) and a cache of what was read. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => createClient({ baseUrl: '', fetch: (url, init) => window.fetch(url, init), newKey, pause }));
  const [queries] = useState(createQueryClient);
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

export function useApi(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('Expected an ApiProvider above but found none');
  return client;
}

/** Reads a route and keeps the answer fresh: `const tasks = useRead('listTasks', { query: { view: 'inbox' } })`. */
export function useRead<N extends RouteName>(name: N, input: CallInput<N>, options: { readonly enabled?: boolean } = {}): UseQueryResult<CallOutput<N>, Error> {
  const client = useApi();
  return useQuery<CallOutput<N>, Error>({ queryKey: [name, input], queryFn: () => client(name, input), ...options });
}

/**
 * A route that changes something; afterwards everything on screen is asked for again. While an action has no answer, pressing the button once more sends
 * the same action, not another one: it may have been done, and only its answer was lost.
 */
export function useAction<N extends RouteName>(name: N) {
  const client = useApi();
  const queries = useQueryClient();
  const unanswered = useRef<{ readonly words: string; readonly key: string }>(undefined);
  const send = async (input: CallInput<N>): Promise<CallOutput<N>> => {
    const words = JSON.stringify(input);
    const action = unanswered.current?.words === words ? unanswered.current : { words, key: newKey() };
    unanswered.current = action;
    try {
      const answer = await client(name, input, { key: action.key });
      unanswered.current = undefined;
      return answer;
    } catch (error) {
      if (error instanceof ProblemError) unanswered.current = undefined;
      throw error;
    }
  };
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: send,
    onSuccess: () => askAgain(queries),
    // Not awaited: what went wrong is said at once, also when the server cannot be reached.
    onError: () => void askAgain(queries),
  });
}

/** Listens to the server's event stream; true while the line is up. */
export function useLiveUpdates(): boolean {
  const queries = useQueryClient();
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: number | undefined;
    let wasLost = false;
    const connect = () => {
      source = new EventSource(STREAMS.events, { withCredentials: true });
      source.onopen = () => {
        setOnline(true);
        if (wasLost) askAnew(queries);
        else void askAgain(queries);
        wasLost = false;
      };
      source.onerror = ({ target }) => {
        setOnline(false);
        wasLost = true;
        if (!(target instanceof EventSource) || target.readyState !== EventSource.CLOSED) return;
        // A broken line is tried again by the browser; an answer that is no stream (the session has ended, a proxy finds no server) is not.
        void queries.invalidateQueries({ queryKey: ['readSession'] });
        timer = window.setTimeout(connect, RECONNECT_MS);
      };
      source.onmessage = (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as LiveEvent;
        for (const name of STALE[event.kind]) void askAgain(queries, { queryKey: [name] });
      };
    };
    connect();
    return () => {
      window.clearTimeout(timer);
      source?.close();
    };
  }, [queries]);
  return online;
}
