/**
 * A button. `kind`: `main` (the one primary action), `plain`, `quiet` (no frame), `danger`. `kbd` shows its key; `kbdAway`
 * keeps its place but does not show it, so that the button is as wide with it as without.
 * `icon` stands before the text. `small` for rows of a list. Press by `onPress`. Its text is an act, legible under the
 * privacy curtain: a name in it is `VEILED`.
 */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import { Kbd } from './Kbd';
import { Tip } from './Tip';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: ReactNode;
  kbd?: string;
  kbdAway?: boolean;
  className?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  small,
  icon,
  kbd,
  kbdAway = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(styles.button, styles[kind], small && styles.small, kbdAway && styles.kbdAway, className)}
    >
      {icon}
      {children !== undefined && (
        <span className={styles.text} {...LEGIBLE}>
          {children}
        </span>
      )}
      {kbd !== undefined && <Kbd keys={kbd} />}
    </AriaButton>
  );
}

/** A button that is an icon only: `label` is its accessible name, and is shown beside it on hovering and on focus. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: Omit<ButtonProps, 'children' | 'kbd' | 'kbdAway' | 'kind'> & { label: string }) {
  return (
    <Tip text={label}>
      <AriaButton {...rest} aria-label={label} className={cx(styles.icon, className)}>
        {icon}
      </AriaButton>
    </Tip>
  );
}
