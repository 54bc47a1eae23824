// First, so that every component may override it.
import './shared/base.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from './api';
import { App } from './app/App';
import { refuseFileDrops } from './app/refuseFileDrops';
import { refuseWebMenu } from './app/refuseWebMenu';
import { loadAppearance } from './features/appearance';
import { initTexts } from './locales';
import { guardInputMethods } from './shared';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

/** Theme and language come first: the first paint is the right one. Not awaited, so that the window counts as loaded. */
async function start(into: HTMLElement): Promise<void> {
  const { language } = await loadAppearance();
  initTexts(language);
  standAtOnce();
  guardInputMethods();
  refuseFileDrops();
  refuseWebMenu();
  createRoot(into).render(
    <StrictMode>
      <QueryClientProvider client={newQueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** The first screen does not settle in (base.css): it stands as soon as it is drawn. What comes after an act does. */
function standAtOnce(): void {
  const { dataset } = document.documentElement;
  dataset.starting = '';
  for (const act of ['pointerdown', 'keydown'] as const)
    addEventListener(act, () => delete dataset.starting, { capture: true, once: true });
}

void start(root);
