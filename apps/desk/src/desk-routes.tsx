import { Navigate, type RouteObject } from 'react-router';
import { SearchPage } from './cases/search-page';
import { StartedPage } from './cases/started-page';
import { DonePage } from './done/done-page';
import { InboxPage } from './inbox/inbox-page';
import { NoticesPage } from './notices/notices-page';
import { NumbersPage } from './numbers/numbers-page';
import { DeskShell } from './shell/desk-shell';
import { StartPage } from './start/start-page';
import { CrashPage } from './states/crash-page';
import { NotFoundPage } from './states/not-found-page';
import { OpeningPage } from './states/opening-page';

/** Every page of the desk. Those with diagrams and forms are loaded when first opened. */
export const DESK_ROUTES: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    HydrateFallback: OpeningPage,
    children: [
      {
        element: <DeskShell />,
        children: [
          {
            errorElement: <CrashPage />,
            children: [
              { index: true, element: <Navigate to="/inbox" replace /> },
              { path: 'inbox', element: <InboxPage /> },
              { path: 'done', element: <DonePage /> },
              { path: 'started', element: <StartedPage /> },
              { path: 'start', element: <StartPage /> },
              { path: 'start/:key', lazy: async () => ({ Component: (await import('./start/start-form-page')).StartFormPage }) },
              { path: 'notices', element: <NoticesPage /> },
              { path: 'numbers', element: <NumbersPage /> },
              { path: 'search', element: <SearchPage /> },
              { path: 'tasks/:id', lazy: async () => ({ Component: (await import('./task/task-page')).TaskPage }) },
              { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case/case-page')).CasePage }) },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
      { path: 'cases/:id/print', lazy: async () => ({ Component: (await import('./case/case-print-page')).CasePrintPage }) },
    ],
  },
];
