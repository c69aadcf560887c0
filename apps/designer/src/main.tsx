import { ApiProvider, SessionGate, ThemeProvider } from '@liuzhuan/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { DESIGNER_ROUTES } from './designer-routes';

const router = createBrowserRouter(DESIGNER_ROUTES, { basename: '/designer' });
const root = document.getElementById('root');
if (!root) throw new Error('Expected #root in index.html but found none');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ApiProvider>
        <SessionGate title="设计">
          <RouterProvider router={router} />
        </SessionGate>
      </ApiProvider>
    </ThemeProvider>
  </StrictMode>,
);
