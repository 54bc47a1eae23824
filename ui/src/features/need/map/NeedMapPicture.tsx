/**
 * The need map as one picture, drawn from its cells: pyramid × iceberg, with the waterline. With `onSelect` its cells are
 * a grid for the keyboard (arrows, Home, End; Enter or Space opens) and the pointer; without, it is one image named
 * `label`. `small` leaves out the words, to set maps side by side; `marked` puts a corner on the cells it names.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedCell } from '../../../api';
import { cx } from '../../../shared';
import { type Cell, cellKey, cellWord, depthWord, isSameCell, levelWord, standingWord } from '../needWords';
import { freshnessText, sharesOf, spokenCell } from './cellText';
import { type CellBox, cellTowards, layMap } from './mapLayout';
import styles from './NeedMapPicture.module.css';
import { useWidth } from './useWidth';

const START_WIDTH = 600;
const MOST_WIDTH = 880;
const LARGE = { head: 24, row: 42, gap: 6 };
/** The height of heads in two lines. */
const STACKED_HEAD = 40;
/** The words of a language: room for the longest level, and for a depth with its hint before the next. */
const WORDS = { zh: { level: 34, head: 98 }, en: { level: 82, head: 126 } };
const SMALL = { head: 0, row: 24, gap: 4, label: 0 };
/** Below this a cell has no room for its age. */
const AGE_WIDTH = 76;
/** For what is drawn and told in words elsewhere. As a spread, for Biome takes any element of an SVG for a focusable one. */
export const HIDDEN = { 'aria-hidden': true } as const;
/** From the middle of a line to its baseline: WebKit moves words of another size once more by `dominant-baseline`. */
const TO_BASELINE = '0.35em';
const FIRST: Cell = { level: 'selfActualisation', depth: 'stated' };

interface NeedMapPictureProps {
  label: string;
  cells: readonly NeedCell[];
  /** The day it shows; ages count from there. */
  on: string;
  selected?: Cell | null;
  onSelect?: (cell: Cell) => void;
  small?: boolean;
  /** Keys of cells, as `cellKey` makes them. */
  marked?: ReadonlySet<string>;
}

export function NeedMapPicture({
  label,
  cells,
  on,
  selected = null,
  onSelect,
  small = false,
  marked,
}: NeedMapPictureProps) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const { ref, width } = useWidth<HTMLDivElement>(START_WIDTH);
  const [cursor, setCursor] = useState<Cell>(FIRST);
  const svg = useRef<SVGSVGElement>(null);
  const words = WORDS[i18n.language.startsWith('zh') ? 'zh' : 'en'];
  const large = { ...LARGE, width: Math.min(width, MOST_WIDTH), label: words.level };
  const inOneLine = layMap(small ? { ...large, ...SMALL } : large);
  const isStacked = !small && inOneLine.headRoom < words.head;
  const layout = isStacked ? layMap({ ...large, head: STACKED_HEAD }) : inOneLine;
  const at = new Map(cells.map((cell) => [cellKey(cell), cell]));

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = cellTowards(cursor, event.key);
    if (to) {
      setCursor(to);
      svg.current?.querySelector<SVGGElement>(`[data-cell="${cellKey(to)}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onSelect?.(cursor);
    } else return;
    event.preventDefault();
  }

  const picture = (
    <>
      <Water layout={layout} small={small} />
      {!small && (
        <g role={onSelect && 'row'}>
          {onSelect && (
            // biome-ignore lint/a11y/useSemanticElements: within a drawing
            <text role="columnheader" x={0} y={0} className={styles.unseen}>
              {t('map.levels')}
            </text>
          )}
          {layout.heads.map(({ depth, x, y }) => (
            <text
              key={depth}
              role={onSelect && 'columnheader'}
              x={x}
              y={isStacked ? y - 8 : y}
              dy={TO_BASELINE}
              className={styles.head}
            >
              {depthWord(depth, t)}
              <tspan className={styles.headHint} {...(isStacked && { x, dy: 16 })}>
                {!isStacked && ' · '}
                {t(`question:depthHint.${depth}`)}
              </tspan>
            </text>
          ))}
        </g>
      )}
      {layout.rows.map((row) => (
        <g key={row.level} role={onSelect && 'row'}>
          {!small && (
            <text
              role={onSelect && 'rowheader'}
              x={row.label.x}
              y={row.label.y}
              dy={TO_BASELINE}
              className={styles.level}
            >
              {levelWord(row.level, t)}
            </text>
          )}
          {row.cells.map((box) => {
            const cell = at.get(cellKey(box));
            if (!cell) return null;
            const isSelected = selected !== null && isSameCell(selected, box);
            return (
              <g
                key={box.depth}
                data-cell={cellKey(box)}
                className={cx(styles.cell, styles[cell.standing], isSelected && styles.selected)}
                {...(onSelect && {
                  role: 'gridcell',
                  'aria-selected': isSelected,
                  tabIndex: isSameCell(cursor, box) ? 0 : -1,
                  onFocus: () => setCursor(box),
                  onClick: () => onSelect({ level: box.level, depth: box.depth }),
                })}
              >
                {onSelect && (
                  // The name of the cell: what is drawn says it in too few words for those who only hear it.
                  <text x={box.x} y={box.y} className={styles.unseen}>
                    {spokenCell(cell, t, i18n.language)}
                  </text>
                )}
                {small && <title>{cellWord(cell, t)}</title>}
                <Drawn
                  cell={cell}
                  box={box}
                  on={on}
                  small={small}
                  isMarked={marked?.has(cellKey(box)) ?? false}
                />
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
  return (
    <div ref={ref} className={styles.frame}>
      {onSelect ? (
        // biome-ignore lint/a11y/useSemanticElements: a grid that is a drawing
        <svg
          ref={svg}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid that is a drawing
          role="grid"
          aria-label={label}
          width={layout.width}
          height={layout.height}
          className={cx(styles.map, styles.live)}
          onKeyDown={onKeyDown}
        >
          {picture}
        </svg>
      ) : (
        <svg role="img" aria-label={label} width={layout.width} height={layout.height} className={styles.map}>
          {picture}
        </svg>
      )}
    </div>
  );
}

/** What lies under water is tinted, the deep a little more. */
function Water({ layout, small }: { layout: ReturnType<typeof layMap>; small: boolean }) {
  const { waterline, deep, width, height } = layout;
  const round = small ? 4 : 8;
  return (
    <g {...HIDDEN}>
      <path className={styles.water} d={rightRounded(waterline, width, height, round)} />
      <path className={styles.deepWater} d={rightRounded(deep, width, height, round)} />
      <line className={styles.waterline} x1={waterline} y1={0} x2={waterline} y2={height} />
      {!small && <path className={styles.wave} d={`M ${waterline - 8} 5 q 2 -3.5 4 0 t 4 0 t 4 0 t 4 0`} />}
    </g>
  );
}

function rightRounded(from: number, to: number, height: number, round: number): string {
  return `M ${from} 0 H ${to - round} q ${round} 0 ${round} ${round} V ${height - round} q 0 ${round} ${-round} ${round} H ${from} Z`;
}

interface DrawnProps {
  cell: NeedCell;
  box: CellBox;
  on: string;
  small: boolean;
  isMarked: boolean;
}

function Drawn({ cell, box, on, small, isMarked }: DrawnProps) {
  const { t } = useTranslation(['need', 'question']);
  const { x, y, width, height } = box;
  const centre = x + width / 2;
  const age = small || width < AGE_WIDTH ? null : freshnessText(cell, on, t);
  const shares = small ? [] : sharesOf(cell);
  const line = age === null ? y + height / 2 : y + height / 2 - 7;
  const bar = { x: x + 8, width: width - 16, y: y + height - 5 };
  return (
    <g {...HIDDEN}>
      <rect className={styles.ring} x={x - 2.5} y={y - 2.5} width={width + 5} height={height + 5} rx={8} />
      <rect
        className={styles.box}
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={small ? 3 : 6}
      />
      {isMarked && <path className={styles.mark} d={`M ${x + width - 11} ${y + 1} h 10 v 10 Z`} />}
      <text x={centre} y={line} dy={TO_BASELINE} className={styles.told}>
        {cell.notes > 0 && <tspan className={styles.count}>{cell.notes}</tspan>}
        {!small && (
          <>
            {cell.notes > 0 && <tspan> · </tspan>}
            <tspan>{standingWord(cell.standing, t)}</tspan>
          </>
        )}
      </text>
      {age !== null && (
        <text x={centre} y={y + height / 2 + 10} dy={TO_BASELINE} className={styles.age}>
          {age}
        </text>
      )}
      {shares.map((share) => (
        <rect
          key={share.state}
          className={styles[`share-${share.state}`]}
          x={bar.x + share.from * bar.width}
          y={bar.y}
          width={Math.max(share.size * bar.width - 1.5, 1)}
          height={2}
          rx={1}
        />
      ))}
    </g>
  );
}
