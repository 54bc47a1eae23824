import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** React Aria brings its words in thirty languages; the app speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: (id) =>
    /react-aria.*\/intl\/(?:.+\/)?(?!zh-CN|en-US)[a-z]{2}-[A-Z]{2}\.m?js/.test(id)
      ? 'export default {};'
      : null,
};

// One window, one origin: no code is fetched later, so a few large chunks start faster than many small ones.
export default defineConfig({
  plugins: [react(), twoLanguages],
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
    // Most tests are of pure logic; those that draw say `@vitest-environment jsdom` at their head.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A page drawn by script takes its time on a busy machine; no test waits for the clock.
    testTimeout: 30_000,
    // Styles are not worked out; one test reads their text.
    css: { include: [/\.css\?raw/] },
  },
});
