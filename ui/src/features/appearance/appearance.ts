/**
 * Theme and language: known before the vault is open, changed at once on screen and kept by the shell. `system` follows
 * the desk of the operating system as it changes.
 */
import { useSyncExternalStore } from 'react';
import { type Appearance, commands, take } from '../../api';
import { changeLanguage } from '../../locales';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let current: Appearance = { theme: 'system', language: 'zh-CN' };

function paint(): void {
  const isDark = current.theme === 'dark' || (current.theme === 'system' && dark.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

dark.addEventListener('change', paint);

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

export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
}
