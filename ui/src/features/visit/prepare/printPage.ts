/** Prints the page: always in ink on white, whatever the theme on the screen. */
export function printPage(): void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  window.addEventListener('afterprint', () => theme !== undefined && restore(theme), { once: true });
  window.print();
}

function restore(theme: string): void {
  document.documentElement.dataset.theme = theme;
}
