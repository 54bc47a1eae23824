import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// One window, one origin: no code is fetched later, so a few large chunks start faster than many small ones.
export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: ['es2022', 'safari16'],
    // An inlined asset is a data: URL, which the policy of the web view forbids for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
