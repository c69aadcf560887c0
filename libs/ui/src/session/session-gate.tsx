import { type Account, ProblemError } from '@liuzhuan/contract';
import { createContext, type ReactNode, useContext } from 'react';
import { useRead } from '../api/api-provider';
import { QueryState } from '../states/query-state';
import { LoginPage } from './login-page';

const AccountContext = createContext<Account | undefined>(undefined);

/** Who is signed in. Only below a {@link SessionGate}. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('Expected a signed-in account but the session gate is missing');
  return account;
}

/** Shows its children to a signed-in account, the login page to everybody else. */
export function SessionGate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const session = useRead('readSession', {});
  const signedOut = session.error instanceof ProblemError && session.error.problem.status === 401;
  if (signedOut) return <LoginPage title={title} />;
  return <QueryState query={session}>{(account) => <AccountContext.Provider value={account}>{children}</AccountContext.Provider>}</QueryState>;
}
