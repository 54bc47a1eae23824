/** The recovery key as people type it: what counts, and how far it matches. The core reads it again and decides. */

const GROUP = 4;

/** Only what counts, as the core reads it: O is 0, I and L are 1. */
export function plainKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** Set in groups of four as it is typed. */
export function groupedKey(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return (plain.match(/.{1,4}/g) ?? []).join(' ');
}

export interface KeyMatch {
  /** Whole groups that match, from the first. */
  done: number;
  /** The first group that cannot match any more, from 1; 0 when there is none. */
  wrong: number;
}

export function matchKey(groups: readonly string[], typed: string): KeyMatch {
  const plain = plainKey(typed);
  let done = 0;
  for (const [at, group] of groups.entries()) {
    const part = plain.slice(at * GROUP, (at + 1) * GROUP);
    if (part === group) done += 1;
    else return { done, wrong: group.startsWith(part) ? 0 : at + 1 };
  }
  return { done, wrong: plain.length > groups.length * GROUP ? groups.length : 0 };
}
