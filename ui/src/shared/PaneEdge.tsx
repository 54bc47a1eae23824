/** The edge of a pane: drawn with the pointer, moved with ← and →; a double click or Home puts it back. */
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PaneEdge.module.css';
import { drawPane, NARROWEST, type Pane, setPane, WIDEST } from './paneWidth';

/** How far a key moves it. */
const STEP = 16;

export function PaneEdge({ of, label }: { of: Pane; label: string }) {
  const { t } = useTranslation('shared');
  const edge = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; width: number; to: number } | null>(null);
  const pane = () =>
    of === 'list' ? edge.current?.previousElementSibling : edge.current?.nextElementSibling;
  const width = () => pane()?.getBoundingClientRect().width ?? NARROWEST;
  const outwards = of === 'list' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: width(), to: width() };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    drag.current.to = drag.current.width + outwards * (event.clientX - drag.current.from);
    drawPane(of, drag.current.to);
  };
  const onPointerUp = () => {
    if (drag.current && drag.current.to !== drag.current.width) setPane(of, drag.current.to);
    drag.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved has no element of its own
    <div
      ref={edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('pane.edge', { pane: label })}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={Math.round(width())}
      className={styles.edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => setPane(of, null)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -outwards, ArrowRight: outwards }[event.key];
        if (by !== undefined) setPane(of, width() + by * STEP);
        else if (event.key === 'Home') setPane(of, null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
