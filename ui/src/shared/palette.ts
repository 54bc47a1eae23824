/** Opens the palette from a page. The frame, which owns it, listens. */
const listeners = new Set<() => void>();

export function openPalette(): void {
  for (const tell of listeners) tell();
}

export function onOpenPalette(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
