import { ApiProvider, ThemeProvider } from '@liuzhuan/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DesignerApp } from './designer-app';

const root = document.getElementById('root');
if (!root) throw new Error('Expected #root in index.html but found none');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ApiProvider>
        <DesignerApp />
      </ApiProvider>
    </ThemeProvider>
  </StrictMode>,
);
