/**
 * The figures of the book as a grid one walks with the arrow keys: a row for each segment, a column for each place on the
 * map. The share of the segment is the depth of the tint. Enter opens a figure, and Enter again goes on to its list.
 */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type Ref, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedBook, NeedMeasure, NeedSegment } from '../../../api';
import { cx } from '../../../shared';
import { type BookFigure, isPartOf, isSameFigure } from './bookFigure';
import { FigureCell } from './FigureCell';
import { Heads, Known, SegmentHead } from './GridHeads';
import { columnsOf, rowGroups, type Shape, type Spot, spotAfter, within } from './grid';
import styles from './HeatGrid.module.css';

interface HeatGridProps {
  book: NeedBook;
  measure: NeedMeasure;
  shape: Shape;
  opened: BookFigure;
  onOpen: (figure: BookFigure) => void;
  /** On to the clients of the figure that is open. */
  onEnter: () => void;
  gridRef: Ref<HTMLTableElement>;
}

interface Row {
  segment: NeedSegment;
  figures: BookFigure[];
}

export function HeatGrid({ book, measure, shape, opened, onOpen, onEnter, gridRef }: HeatGridProps) {
  const { t } = useTranslation(['needBook', 'audience', 'question']);
  const groups = useMemo(() => figureRows(book, measure, shape), [book, measure, shape]);
  const rows = groups.flat();
  const extent = { rows: rows.length, columns: rows[0]?.figures.length ?? 0 };
  const [walked, setWalked] = useState<Spot | null>(null);
  const spot = within(walked ?? spotOf(opened, rows), extent);
  const open = ({ row, column }: Spot) => {
    const figure = rows[row]?.figures[column];
    if (figure === undefined) return;
    if (isSameFigure(opened, figure)) onEnter();
    else onOpen(figure);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(spot);
      return;
    }
    const next = spotAfter(event.key, event.ctrlKey || event.metaKey, spot, extent);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-spot="${nameOf(next)}"]`)?.focus();
  };

  let above = 0;
  return (
    <table
      ref={gridRef}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a table, and one that is walked
      role="grid"
      aria-label={t('grid.label', { measure: t(`audience:measures.${measure}`) })}
      className={cx(styles.grid, styles[shape])}
      data-measure={measure}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const at = spotUnder(event);
        if (at !== null) setWalked(at);
      }}
      onClick={(event) => {
        const at = spotUnder(event);
        if (at !== null) open(at);
      }}
    >
      <Heads shape={shape} />
      {groups.map((group) => {
        const from = above;
        above += group.length;
        return (
          <tbody key={from} className={styles.group}>
            {group.map(({ segment, figures }, at) => (
              <tr key={segment.tier ?? segment.age ?? 'all'}>
                <SegmentHead segment={segment} />
                {figures.map((figure, column) => {
                  const name = nameOf({ row: from + at, column });
                  return (
                    <FigureCell
                      key={name}
                      figure={figure}
                      segment={segment}
                      name={name}
                      hasShare={shape !== 'cells'}
                      isOpen={isSameFigure(opened, figure)}
                      isPart={isPartOf(opened, figure)}
                      isStop={name === nameOf(spot)}
                    />
                  );
                })}
                <Known segment={segment} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function figureRows(book: NeedBook, measure: NeedMeasure, shape: Shape): Row[][] {
  const columns = columnsOf(shape);
  return rowGroups(book).map((group) =>
    group.map((segment) => ({
      segment,
      figures: columns.map((place) => ({
        tier: segment.tier,
        age: segment.age,
        ...place,
        measure,
        theme: null,
      })),
    })),
  );
}

/** Where the open figure stands, or the first place in reach when the shape does not show it. */
function spotOf(opened: BookFigure, rows: Row[]): Spot {
  return {
    row: rows.findIndex(({ segment }) => segment.tier === opened.tier && segment.age === opened.age),
    column: (rows[0]?.figures ?? []).findIndex(
      (one) => one.level === opened.level && one.depth === opened.depth,
    ),
  };
}

function nameOf({ row, column }: Spot): string {
  return `${row}-${column}`;
}

function spotUnder({ target }: FocusEvent | MouseEvent): Spot | null {
  if (!(target instanceof Element)) return null;
  const [row, column] =
    target.closest<HTMLElement>('[data-spot]')?.dataset.spot?.split('-').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
