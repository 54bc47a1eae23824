/** A key or combination, as written for `useShortcut` (`mod+k`) or as shown (`N`). Hidden from screen readers. */
import styles from './Kbd.module.css';

const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const NAMES: Record<string, string> = {
  mod: IS_MAC ? '⌘' : 'Ctrl',
  shift: IS_MAC ? '⇧' : 'Shift',
  plus: '+',
  '-': '−',
  alt: IS_MAC ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** `mod+shift+h` as a person reads it: Ctrl Shift H. */
export function keyText(combination: string): string {
  return combination
    .split('+')
    .map((part) => NAMES[part.toLowerCase()] ?? part.toUpperCase())
    .join(' ');
}

export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.kbd} data-kbd="" aria-hidden="true">
      {keyText(keys)}
    </span>
  );
}
