/**
 * What the page keeps between two visits to it: the measure, the shape, the figure that is open, and the guests marked in
 * its list. It lives in the memory of the window only, which the shell clears on locking by reloading the page.
 */
import { useCallback, useState } from 'react';
import type { NeedMeasure } from '../../../api';
import { type Marks, NO_MARKS } from '../../audience';
import type { BookFigure } from './bookFigure';
import type { Shape } from './grid';

export interface BookPlace {
  measure: NeedMeasure;
  shape: Shape;
  /** `null` until a figure was opened: then the page opens the first itself. */
  opened: BookFigure | null;
  marks: Marks;
  /** The row of the list in force, and where it is scrolled to, in pixels. */
  cursor: number;
  scrolled: number;
}

export const AT_FIRST: BookPlace = {
  measure: 'open',
  shape: 'levels',
  opened: null,
  marks: NO_MARKS,
  cursor: -1,
  scrolled: 0,
};

let memory = AT_FIRST;

export type ChangePlace = (part: Partial<BookPlace> | ((now: BookPlace) => Partial<BookPlace>)) => void;

/** The place, and its change by parts. */
export function useBookPlace(): [BookPlace, ChangePlace] {
  const [place, setPlace] = useState(memory);
  const change = useCallback<ChangePlace>((part) => {
    memory = { ...memory, ...(typeof part === 'function' ? part(memory) : part) };
    setPlace(memory);
  }, []);
  return [place, change];
}

/** The scroll is kept, not shown: nothing has to be drawn anew for it. */
export function keepScrolled(scrolled: number): void {
  memory = { ...memory, scrolled };
}

/** Another figure has another list: from the top, nobody marked. */
export function opening(opened: BookFigure): Partial<BookPlace> {
  return { opened, marks: NO_MARKS, cursor: -1, scrolled: 0 };
}
