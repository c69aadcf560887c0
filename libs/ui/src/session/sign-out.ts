import type { Client } from '@liuzhuan/contract';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Signing out, for `useMutation`. What this account has read must not be there for the next one, and is forgotten before anything is asked again: pages that
 * are still open would say that their session has ended.
 */
export function signOut(client: Client, queries: QueryClient) {
  return {
    mutationFn: () => client('logOut', {}),
    // Part of the mutation itself, not of its call: the button is gone by then.
    onSettled: () => queries.resetQueries(),
  };
}
