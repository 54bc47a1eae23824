/**
 * A part of the app, drawn as the app draws it: with its queries, its router, its words and its theme. Whoever imports
 * this gets the shell of the tests in every test, and what jsdom lacks.
 *
 *     const { change } = show(<ClientList … />);
 *     change(<ClientList … query="王" />);
 *     expect(whereabouts()).toBe('/client/c0');
 */
import { QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { cleanup, type RenderHookResult, render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { afterEach, beforeEach, vi } from 'vitest';
import { forgetDrafts, newQueryClient } from '../api';
import { guardInputMethods } from '../ground/inputMethod';
import { forgetSteps } from '../ground/lastStep';
import { initTexts, type LanguageCode } from '../locales';
import { shell } from './shell';

interface Look {
  language?: LanguageCode;
  theme?: 'light' | 'dark';
}

let router: AnyRouter;
let unguard: () => void;

beforeEach(() => {
  standInForLayout();
  unguard = guardInputMethods();
  forgetDrafts();
  forgetSteps();
  shell.start();
});
afterEach(() => {
  cleanup();
  unguard();
  shell.stop();
});

/** Draws a part of the app. `change` draws it anew with other properties. */
export function show(
  part: ReactNode,
  look: Look = {},
): { change: (part: ReactNode) => void; remove: () => void } {
  const wrapper = around(look);
  const { rerender, unmount } = render(part, { wrapper });
  return { change: rerender, remove: unmount };
}

/** Runs a hook as a part of the app would. */
export function use<Result, Props>(
  hook: (props: Props) => Result,
  look: Look & { with?: Props } = {},
): RenderHookResult<Result, Props> {
  return renderHook(hook, { wrapper: around(look), ...('with' in look ? { initialProps: look.with } : {}) });
}

/** The place the part led to: `/client/c0`. */
export function whereabouts(): string {
  return router.history.location.href;
}

function around({ language = 'zh-CN', theme = 'light' }: Look) {
  initTexts(language);
  document.documentElement.dataset.theme = theme;
  const queries = newQueryClient();
  router = newRouter();
  const { history } = router;
  // A step is over once its place is there; nothing of the place itself is drawn.
  history.subscribe(() => void router.load());
  return ({ children }: { children: ReactNode }) => (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queries}>
        <RouterContextProvider router={router}>{children}</RouterContextProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Knows every place, and draws none. */
function newRouter(): AnyRouter {
  const root = createRootRoute();
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' });
  return createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
}

/** jsdom lays nothing out and knows no CSS object: every box is a window of 1280 × 800. */
function standInForLayout(): void {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1280);
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? this.scrollTop) : this.scrollTop;
    this.dispatchEvent(new Event('scroll'));
  };
}
