/**
 * `Popover`: something small beside what was pressed; `trigger` is the button, `children` gets `close`.
 * `AnchoredPopover`: the same beside an element that does not open it.
 * `Menu`: actions under a button, each with `label`, `icon`, `kbd`, `danger`. `RowMenuPlace`: where the menus of rows open.
 */
import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  MenuItem,
  MenuTrigger,
} from 'react-aria-components';
import { onRowMenu, type RowMenu } from './contextMenu';
import { LEGIBLE } from './curtain';
import { cx } from './cx';
import { Kbd } from './Kbd';
import styles from './Popover.module.css';

type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';

interface PopoverProps {
  trigger: ReactElement;
  label: string;
  children: (close: () => void) => ReactNode;
  placement?: Placement;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}

export function Popover({
  trigger,
  label,
  children,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: PopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={styles.pop}>
        <Dialog aria-label={label} className={styles.dialog}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

interface AnchoredPopoverProps {
  anchor: RefObject<Element | null>;
  label: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function AnchoredPopover({ anchor, label, isOpen, onClose, children }: AnchoredPopoverProps) {
  return (
    <AriaPopover
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={6}
      className={styles.pop}
    >
      <Dialog aria-label={label} className={styles.dialog}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  kbd?: string;
  danger?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
}

export function Menu({
  trigger,
  label,
  items,
  placement = 'bottom end',
}: {
  trigger: ReactElement;
  label: string;
  items: readonly MenuEntry[];
  placement?: Placement;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={styles.pop}>
        <Entries label={label} items={items} />
      </AriaPopover>
    </MenuTrigger>
  );
}

function Entries({
  label,
  items,
  onClose,
}: {
  label: string;
  items: readonly MenuEntry[];
  /** Of a menu that no trigger opened. */
  onClose?: () => void;
}) {
  return (
    <AriaMenu
      aria-label={label}
      {...(onClose ? { onClose, autoFocus: 'first' as const } : {})}
      className={styles.menu}
    >
      {items.map((one) => (
        <MenuItem
          key={one.id}
          id={one.id}
          textValue={one.label}
          isDisabled={one.isDisabled}
          onAction={one.onAction}
          className={cx(styles.item, one.danger && styles.danger)}
        >
          {one.icon}
          <span className={styles.text} {...LEGIBLE}>
            {one.label}
          </span>
          {one.kbd && <Kbd keys={one.kbd} />}
        </MenuItem>
      ))}
    </AriaMenu>
  );
}

/** Where the menus of rows open: once in the frame. */
export function RowMenuPlace() {
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<RowMenu | null>(null);
  useEffect(() => onRowMenu(setMenu), []);
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={menu ? { left: menu.at.x, top: menu.at.y } : undefined}
      />
      {menu && (
        <AriaPopover
          triggerRef={anchor}
          isOpen
          onOpenChange={(open) => !open && setMenu(null)}
          placement="bottom start"
          offset={2}
          className={styles.pop}
        >
          <Entries label={menu.label} items={menu.items} onClose={() => setMenu(null)} />
        </AriaPopover>
      )}
    </>
  );
}
