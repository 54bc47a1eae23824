/** The tier as a dot (`TierDot`, with its name for screen readers when `label` is given) and as the ground of a `Face`. */
import { cx } from './cx';
import styles from './Tier.module.css';

export type TierTone = 'high' | 'upperMiddle' | 'lowerMiddle' | 'low' | 'unknown';

export function TierDot({ tier, label }: { tier: TierTone; label?: string }) {
  return label === undefined ? (
    <i className={cx(styles.dot, styles[tier])} aria-hidden="true" />
  ) : (
    <i className={cx(styles.dot, styles[tier])} role="img" aria-label={label} title={label} />
  );
}

/** Surnames of two characters, so that 欧阳 is not shown as 欧. */
const DOUBLE = new Set(
  '欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 公孙 慕容 令狐 长孙 宇文 轩辕 端木 百里 呼延'.split(
    ' ',
  ),
);

/** What stands in a face: the surname of a Chinese name, the first letter of another, by whole characters. */
export function surnameOf(name: string): string {
  const plain = name.trim();
  const letters = Array.from(plain);
  const two = letters.slice(0, 2).join('');
  if (letters.length > 2 && DOUBLE.has(two)) return two;
  return (letters[0] ?? '·').toUpperCase();
}

/** A face by surname. `size`: 52 (default), 36 or 28. Decorative: the name stands beside it. */
export function Face({ name, tier, size = 52 }: { name: string; tier?: TierTone; size?: 28 | 36 | 52 }) {
  return (
    <span className={cx(styles.face, styles[`face${size}`], tier && styles[`on_${tier}`])} aria-hidden="true">
      {surnameOf(name)}
    </span>
  );
}
