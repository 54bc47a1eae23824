/** Once what is drawn has changed, gives the focus to `heir` when what had it is gone: keys go on from there. */
export function passFocus(heir: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) heir()?.focus();
  });
}
