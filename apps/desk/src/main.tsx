import { ApiProvider, SessionGate, ThemeProvider } from '@liuzhuan/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { DESK_ROUTES } from './desk-routes';

const router = createBrowserRouter(DESK_ROUTES, { basename: '/desk' });
const root = document.getElementById('root');
if (!root) throw new Error('Expected #root in index.html but found none');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ApiProvider>
        <SessionGate title="办公">
          <RouterProvider router={router} />
        </SessionGate>
      </ApiProvider>
    </ThemeProvider>
  </StrictMode>,
);
