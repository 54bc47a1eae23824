/** The seal 知, as the app signs itself. `size` 34 in the rail, 64 on the screens of the vault. */
import { cx } from './cx';
import styles from './Seal.module.css';

export function Seal({ size = 34 }: { size?: 34 | 64 }) {
  return (
    <span className={cx(styles.seal, size === 64 && styles.large)} aria-hidden="true" lang="zh-CN">
      知
    </span>
  );
}
