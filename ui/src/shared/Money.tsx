/**
 * `Figure` is any personal figure: tabular, and blank while the privacy curtain is drawn.
 * `Money` is an amount in fen, shortened (512万, 1.27亿; 5.12M in English); the exact amount is its tooltip.
 * `tone="change"` colours gains and losses and writes the sign.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from './curtain';
import { cx } from './cx';
import styles from './Money.module.css';
import { fenToText, formatFen } from './money';

export function Figure({
  children,
  className,
  title,
}: {
  children: ReactNode;
  className?: string;
  title?: string;
}) {
  const drawn = useCurtain();
  const { t } = useTranslation('shared');
  if (drawn) {
    return (
      <span className={cx(styles.figure, styles.blank, className)} role="img" aria-label={t('hiddenFigure')}>
        ••••
      </span>
    );
  }
  return (
    <span className={cx(styles.figure, className)} title={title}>
      {children}
    </span>
  );
}

interface MoneyProps {
  fen: number | null;
  /** What stands for an amount that is not known. */
  unknown?: string;
  tone?: 'plain' | 'change';
  className?: string;
}

export function Money({ fen, unknown = '—', tone = 'plain', className }: MoneyProps) {
  const { i18n } = useTranslation();
  if (fen === null) return <span className={cx(styles.figure, styles.unknown, className)}>{unknown}</span>;
  const look = tone === 'change' && fen !== 0 && (fen > 0 ? styles.gain : styles.loss);
  const exact = Number(fenToText(fen, 'yuan')).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return (
    <Figure className={cx(look, className)} title={`¥${exact}`}>
      {tone === 'change' && fen > 0 ? '+' : ''}
      {formatFen(fen, i18n.language)}
    </Figure>
  );
}
