// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../testing';
import { Button } from './Button';
import { holdPresses } from './holdPresses';

const pressed = vi.fn();
let stop = () => {};

beforeEach(() => {
  pressed.mockClear();
  stop = holdPresses();
  show(
    <Button onPress={pressed} className="it">
      准备
    </Button>,
  );
});
afterEach(() => stop());

/** Presses at a point of the button, which then lies at `top`; releases over what is there now. */
function press(top: number, release: { x: number; y: number } = { x: 50, y: 10 }): void {
  const button = screen.getByRole('button', { name: '准备' });
  const at = vi.spyOn(button, 'getBoundingClientRect');
  at.mockReturnValue(new DOMRect(0, 0, 100, 20));
  const hand = { button: 0, pointerId: 1, pointerType: 'mouse', clientX: 50, clientY: 10 };
  fireEvent.pointerDown(button, hand);
  at.mockReturnValue(new DOMRect(0, top, 100, 20));
  const under = top === 0 ? button : document.body;
  fireEvent.pointerUp(under, { ...hand, clientX: release.x, clientY: release.y });
  fireEvent.click(under, { detail: 1, clientX: release.x, clientY: release.y });
}

it('counts a press whose button moved away under a still hand', () => {
  press(54);
  expect(pressed).toHaveBeenCalledOnce();
});

it('leaves a press alone that the hand took away', () => {
  press(54, { x: 50, y: 90 });
  expect(pressed).not.toHaveBeenCalled();
});

it('counts an ordinary press once', () => {
  press(0);
  expect(pressed).toHaveBeenCalledOnce();
});
