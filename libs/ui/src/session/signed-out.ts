import { type Account, ProblemError } from '@liuzhuan/contract';
import type { UseQueryResult } from '@tanstack/react-query';

/**
 * Whether the server says that nobody is signed in. While it is asked again (a wrong password, or somebody comes back to the window) what it said last counts:
 * the sign-in page stays, with what was typed and what went wrong. After everything read was forgotten nothing is known.
 * @param before what this said the last time
 */
export function isSignedOut({ error, isPending, errorUpdateCount }: Pick<UseQueryResult<Account>, 'error' | 'isPending' | 'errorUpdateCount'>, before: boolean): boolean {
  if (isPending) return before && errorUpdateCount > 0;
  return error instanceof ProblemError && error.problem.status === 401;
}
