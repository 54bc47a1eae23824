// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardInputMethods } from './inputMethod';

const heard = vi.fn((event: KeyboardEvent) => event.key);
let field: HTMLInputElement;
let stop: () => void;

beforeEach(() => {
  // Heard before the guard is there, and on the way down, as by the components that listen at the document.
  document.addEventListener('keydown', heard, true);
  stop = guardInputMethods();
  field = document.body.appendChild(document.createElement('input'));
  heard.mockClear();
});
afterEach(() => {
  stop();
  field.remove();
  document.removeEventListener('keydown', heard, true);
});

function press(key: string, more: KeyboardEventInit = {}, on: HTMLElement = field): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

const compose = (kind: 'start' | 'end', on: HTMLElement = field) =>
  on.dispatchEvent(new CompositionEvent(`composition${kind}`, { bubbles: true }));

it('keeps the keys of a composition from everybody, however it is told', () => {
  press('Enter', { isComposing: true });
  press('Enter', { keyCode: 229 });
  compose('start');
  for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', 'ArrowUp', 'a', ' ']) press(key);
  press('Enter', { ctrlKey: true });
  expect(heard).not.toHaveBeenCalled();
  compose('end');
  // The key that ended it: WebKit tells the end before the key.
  press('Enter', { keyCode: 229 });
  expect(heard).not.toHaveBeenCalled();
  press('Enter');
  expect(heard).toHaveBeenCalledTimes(1);
});

it('lets the desk be locked in the middle of a word, unless the method wants the key', () => {
  compose('start');
  press('l', { ctrlKey: true });
  expect(heard).toHaveBeenCalledTimes(1);
  press('l', { ctrlKey: true, keyCode: 229 });
  expect(heard).toHaveBeenCalledTimes(1);
});

it('does not wait for the end of a composition whose field is gone', () => {
  compose('start');
  field.remove();
  press('Enter', {}, document.body);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('knows that nothing is composed outside of a field', () => {
  press('q', { keyCode: 229 }, document.body);
  expect(heard).toHaveBeenCalledTimes(1);
  press('Enter', { keyCode: 229 }, document.body);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('is the only one who asks', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const asking = Object.entries(sources)
    .filter(
      ([path, text]) =>
        !path.endsWith('.test.ts') && !path.endsWith('.test.tsx') && /isComposing|\b229\b/.test(text),
    )
    .map(([path]) => path);
  expect(asking).toEqual(['./inputMethod.ts']);
});
