import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from './api';
import { App } from './app/App';
import { loadAppearance } from './features/settings/appearance';
import { initTexts } from './locales';
import './shared/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const { language } = await loadAppearance();
initTexts(language);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
