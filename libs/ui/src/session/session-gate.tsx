import type { Account } from '@liuzhuan/contract';
import { createContext, Fragment, type ReactNode, useContext, useRef } from 'react';
import { useRead } from '../api/api-provider';
import { QueryState } from '../states/query-state';
import { LoginPage } from './login-page';
import { SessionEndedDialog } from './session-ended-dialog';
import { isSignedOut } from './signed-out';

const AccountContext = createContext<Account | undefined>(undefined);

/** Who is signed in. Only below a {@link SessionGate}. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('Expected a signed-in account but the session gate is missing');
  return account;
}

/** Shows its children to a signed-in account, the login page to everybody else. A session that ends while its pages are open leaves them as they are, behind a sign-in. */
export function SessionGate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const session = useRead('readSession', {});
  const signedOut = useRef(false);
  signedOut.current = isSignedOut(session, signedOut.current);
  if (signedOut.current && !session.data) return <LoginPage title={title} />;
  return (
    <QueryState query={session}>
      {(account) => (
        <AccountContext.Provider value={account}>
          {/* Nothing that one account has on screen is another one's. */}
          <Fragment key={account.login}>{children}</Fragment>
          {signedOut.current ? <SessionEndedDialog account={account} /> : null}
        </AccountContext.Provider>
      )}
    </QueryState>
  );
}
