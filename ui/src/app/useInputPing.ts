import { useEffect } from 'react';
import { commands } from '../api';

const EVERY_MS = 10_000;

/** Tells the shell that somebody is here, at most every ten seconds: the idle lock counts from the last time. */
export function useInputPing(): void {
  useEffect(() => {
    let last = 0;
    const ping = () => {
      const now = performance.now();
      if (last !== 0 && now - last < EVERY_MS) return;
      last = now;
      void commands.noteInput();
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, ping, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, ping, { capture: true });
    };
  }, []);
}
