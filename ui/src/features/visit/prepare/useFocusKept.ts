/**
 * Keeps the focus in a list whose buttons go away when they are pressed: it moves to the row that was pressed, or to the
 * one that took its place.
 *
 *     const focus = useFocusKept<HTMLOListElement>(keys);
 *     <ol ref={focus.list}>{…<li tabIndex={-1}>…}</ol>
 *     focus.pressed(key);    // in a row
 *     focus.forget();        // nothing came of it
 */
import { type RefObject, useEffect, useRef } from 'react';

interface FocusKept<List extends HTMLElement> {
  list: RefObject<List | null>;
  pressed: (key: string) => void;
  forget: () => void;
}

/** `rows` is what is shown, one child of the list each; the same object for as long as nothing changed. */
export function useFocusKept<List extends HTMLElement>(rows: readonly { key: string }[]): FocusKept<List> {
  const list = useRef<List>(null);
  const pressed = useRef<{ key: string; at: number } | null>(null);
  const indexOf = (key: string) => rows.findIndex((row) => row.key === key);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the rows takes a button away
  useEffect(() => {
    const was = pressed.current;
    if (was === null) return;
    pressed.current = null;
    // Somebody went elsewhere meanwhile.
    if (document.activeElement !== document.body) return;
    const now = indexOf(was.key);
    const row = list.current?.children[now >= 0 ? now : Math.min(was.at, rows.length - 1)];
    if (row instanceof HTMLElement) row.focus();
  }, [rows]);

  return {
    list,
    pressed: (key) => {
      pressed.current = { key, at: indexOf(key) };
    },
    forget: () => {
      pressed.current = null;
    },
  };
}
