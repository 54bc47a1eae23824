/** A size for the eye: 840 KB, 4.7 MB, 1.2 GB. */
export function sizeText(kib: number): string {
  if (kib < 1000) return `${kib} KB`;
  const mib = kib / 1024;
  if (mib < 1000) return `${mib.toFixed(mib < 100 ? 1 : 0)} MB`;
  return `${(mib / 1024).toFixed(1)} GB`;
}
