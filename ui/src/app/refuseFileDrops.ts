/** A file dropped where nobody takes it would be shown by the web view in the place of the app. */
export function refuseFileDrops(): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  for (const act of ['dragover', 'drop'] as const) addEventListener(act, refuse);
}
