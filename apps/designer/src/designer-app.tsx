import { SessionGate, useText } from '@liuzhuan/ui';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { DESIGNER_ROUTES } from './designer-routes';
import { DESIGNER_TEXTS } from './shell/designer-texts';

const router = createBrowserRouter(DESIGNER_ROUTES, { basename: '/designer' });

/** The designer behind its sign-in. */
export function DesignerApp() {
  const t = useText(DESIGNER_TEXTS);
  return (
    <SessionGate title={t('designer')}>
      <RouterProvider router={router} />
    </SessionGate>
  );
}
