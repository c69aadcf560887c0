import { SessionGate, useText } from '@liuzhuan/ui';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { DESK_ROUTES } from './desk-routes';
import { DESK_TEXTS } from './shell/desk-texts';

const router = createBrowserRouter(DESK_ROUTES, { basename: '/desk' });

/** The desk behind its sign-in. */
export function DeskApp() {
  const t = useText(DESK_TEXTS);
  return (
    <SessionGate title={t('desk')}>
      <RouterProvider router={router} />
    </SessionGate>
  );
}
