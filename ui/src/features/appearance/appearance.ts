/**
 * How the app looks and speaks: known before the vault is open, changed at once on screen and kept by the shell. `system`
 * follows the desk of the operating system as it changes. The zoom is the web view's own, which the shell sets.
 */
import { useSyncExternalStore } from 'react';
import { type Appearance, commands, type TextSize, take } from '../../api';
import { changeLanguage } from '../../locales';
import { drawPane, onPane, setTextScale } from '../../shared';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let current: Appearance = {
  theme: 'system',
  language: 'zh-CN',
  zoom: 100,
  text: 'standard',
  panes: { list: null, side: null },
};

const TEXT_SCALE: Record<TextSize, number> = { standard: 1, large: 1.1, larger: 1.2 };

/** In percent. */
export const ZOOMS = [75, 90, 100, 110, 125, 150, 175, 200] as const;

function paint(): void {
  const isDark = current.theme === 'dark' || (current.theme === 'system' && dark.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  setTextScale(TEXT_SCALE[current.text]);
  drawPane('list', current.panes.list);
  drawPane('side', current.panes.side);
}

dark.addEventListener('change', paint);
onPane((pane, width) => void changeAppearance({ panes: { ...current.panes, [pane]: width } }));

/** Reads what is kept; before the first paint. */
export async function loadAppearance(): Promise<Appearance> {
  // Without an answer the app still opens, in Chinese and as the system is.
  current = await commands.appearance().catch(() => current);
  paint();
  return current;
}

export async function changeAppearance(change: Partial<Appearance>): Promise<void> {
  current = { ...current, ...change };
  paint();
  changeLanguage(current.language);
  for (const tell of listeners) tell();
  await take(commands.changeAppearance(current));
}

/** One step larger or smaller; 0 is as drawn. */
export function zoomBy(step: 1 | -1 | 0): void {
  const larger = ZOOMS.filter((zoom) => zoom > current.zoom);
  const smaller = ZOOMS.filter((zoom) => zoom < current.zoom);
  const to = step === 0 ? 100 : step > 0 ? larger[0] : smaller.at(-1);
  if (to !== undefined && to !== current.zoom) void changeAppearance({ zoom: to });
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
}
