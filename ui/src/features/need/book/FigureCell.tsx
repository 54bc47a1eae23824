/** One figure of the grid: the count, its share as a tint, and the whole of it in words for who does not see it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedSegment } from '../../../api';
import { cx, useCurtain } from '../../../shared';
import { type BookFigure, clientsBehind } from './bookFigure';
import { Count } from './Count';
import { countText, percentText, shareOf, tintOf } from './grid';
import styles from './HeatGrid.module.css';
import { sentenceParts, sentenceText } from './sentence';

interface FigureCellProps {
  figure: BookFigure;
  segment: NeedSegment;
  /** Where it stands: what the grid knows it by. */
  name: string;
  hasShare: boolean;
  isOpen: boolean;
  /** One of the cells the open figure is counted over. */
  isPart: boolean;
  isStop: boolean;
}

/** Drawn anew only when something of its own changes, however one walks around it. */
export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { figure, segment, name, hasShare, isOpen, isPart, isStop } = props;
  const { t, i18n } = useTranslation(['needBook', 'audience', 'question']);
  const drawn = useCurtain();
  const count = clientsBehind(segment, figure);
  const share = shareOf(count, segment.clients);
  const parts = sentenceParts(figure, count, t);
  const said = drawn
    ? t('grid.hidden', { ...parts })
    : t('grid.said', { sentence: sentenceText(figure, count, t), share: percentText(share) });
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is selected
    <td
      data-spot={name}
      data-tint={drawn ? 0 : tintOf(share)}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isOpen}
      className={cx(
        styles.cell,
        isOpen && styles.open,
        isPart && styles.part,
        figure.level === null && figure.depth === null && styles.any,
        // Under the curtain none looks like any.
        count === 0 && !drawn && styles.none,
      )}
    >
      <span className={styles.unseen}>{said}</span>
      <span aria-hidden="true">
        <Count className={styles.count ?? ''}>{countText(count, i18n.language)}</Count>
        {hasShare && !drawn && count > 0 && <span className={styles.share}>{percentText(share)}</span>}
      </span>
    </td>
  );
});
