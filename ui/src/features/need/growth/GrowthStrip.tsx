/**
 * How the map grew: cells known as columns, notes as dots, month by month. Hover or the arrows name a month; a click or
 * Enter shows the map as it was at its end.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrowthPoint } from '../../../api';
import { cx } from '../../../shared';
import { HIDDEN } from '../map/NeedMapPicture';
import { useWidth } from '../map/useWidth';
import styles from './GrowthStrip.module.css';
import { layGrowth, monthText, monthTowards } from './growthLayout';

const HEIGHT = 28;
const YEARS = 16;
const START_WIDTH = 600;

interface GrowthStripProps {
  points: readonly GrowthPoint[];
  /** The month shown on the map; the last one is today. */
  shown: string | null;
  onShow: (month: string) => void;
}

export function GrowthStrip({ points, shown, onShow }: GrowthStripProps) {
  const { t, i18n } = useTranslation(['need', 'question']);
  const { ref, width } = useWidth<HTMLDivElement>(START_WIDTH);
  const [hovered, setHovered] = useState<number | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const last = points.length - 1;
  const chosen = shown === null ? last : points.findIndex((point) => point.month === shown);
  const cursor = Math.min(walked ?? chosen, last);
  const { columns, width: drawn } = layGrowth(points, width, HEIGHT);
  const told = points[hovered ?? cursor];
  const textOf = (point: GrowthPoint) =>
    t('growth.point', {
      month: monthText(point.month, i18n.language),
      cells: t('growth.cells', { count: point.cells }),
      notes: t('growth.notes', { count: point.notes }),
    });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = monthTowards(cursor, event.key, points.length);
    const here = points[cursor];
    if (to !== null) {
      setWalked(to);
      svg.current?.querySelectorAll<SVGGElement>('[role="option"]')[to]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && here) {
      onShow(here.month);
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles.growth}>
      <div className={styles.line}>
        <span className={styles.title}>{t('growth.title')}</span>
        <span className={styles.told}>{told && textOf(told)}</span>
        <span className={styles.legend} aria-hidden="true">
          <i className={styles.cellsKey} />
          {t('growth.legendCells')}
          <i className={styles.notesKey} />
          {t('growth.legendNotes')}
        </span>
      </div>
      <div ref={ref} className={styles.frame}>
        <svg
          ref={svg}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of months that is a drawing
          role="listbox"
          aria-label={t('growth.label')}
          aria-orientation="horizontal"
          width={drawn}
          height={HEIGHT + YEARS}
          className={styles.strip}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setHovered(null)}
          onBlur={() => setWalked(null)}
        >
          <line className={styles.ground} x1={0} x2={drawn} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} {...HIDDEN} />
          {columns.map((column, at) => {
            const point = points[at];
            if (!point) return null;
            return (
              <g
                key={column.month}
                role="option"
                aria-label={textOf(point)}
                aria-selected={at === chosen}
                tabIndex={at === cursor ? 0 : -1}
                className={cx(styles.month, at === chosen && styles.chosen)}
                onFocus={() => setWalked(at)}
                onPointerEnter={() => setHovered(at)}
                onClick={() => onShow(column.month)}
              >
                <rect
                  className={styles.slot}
                  x={column.slot.x}
                  y={0}
                  width={column.slot.width}
                  height={HEIGHT + YEARS}
                />
                <rect className={styles.bar} {...column.bar} rx={1.5} />
                <circle
                  className={styles.dot}
                  cx={column.slot.x + column.slot.width / 2}
                  cy={column.dot}
                  r={2}
                />
                {column.year !== null && (
                  <text x={column.bar.x} y={HEIGHT + 12} className={styles.year} {...HIDDEN}>
                    {column.year}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}
