import '@fontsource/public-sans/latin-ext-400.css';
import '@fontsource/public-sans/latin-ext-700.css';
import '@fontsource/public-sans/latin-400.css';
import '@fontsource/public-sans/latin-700.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/charts.css';
import './styles/levels.css';
import './styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { presentColourMode, showColourMode } from './app/colour-mode.js';
import { LanguageChoice } from './app/language.js';
import { queries } from './app/query.js';
import { router } from './app/router.js';
import { SessionGate } from './app/session-gate.js';

showColourMode(presentColourMode());

const place = document.getElementById('pages');
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageChoice>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </LanguageChoice>
      </QueryClientProvider>
    </StrictMode>,
  );
