import { ApiProvider, ThemeProvider } from '@liuzhuan/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app';
import './desk.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected #root in index.html but found none');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ApiProvider>
        <DeskApp />
      </ApiProvider>
    </ThemeProvider>
  </StrictMode>,
);
