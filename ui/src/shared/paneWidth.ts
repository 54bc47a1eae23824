/**
 * How wide the panes beside the middle are: as the person drew them, on every page alike. The style sheet knows them as
 * `--list-pane` and `--side-pane`; whoever keeps them hears of a width once it was let go.
 */
export type Pane = 'list' | 'side';

/** In pixels. Narrower, a name does not fit; wider, nothing is gained. */
export const NARROWEST = 200;
export const WIDEST = 560;

const keepers = new Set<(pane: Pane, width: number | null) => void>();

/** Draws it; `null` as it is by itself. */
export function drawPane(pane: Pane, width: number | null): void {
  const { style } = document.documentElement;
  if (width === null) style.removeProperty(`--${pane}-pane`);
  else style.setProperty(`--${pane}-pane`, `${Math.min(WIDEST, Math.max(NARROWEST, width))}px`);
}

/** Draws it, and tells whoever keeps it. */
export function setPane(pane: Pane, width: number | null): void {
  drawPane(pane, width);
  const kept = width === null ? null : Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  for (const keep of keepers) keep(pane, kept);
}

export function onPane(keep: (pane: Pane, width: number | null) => void): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}
