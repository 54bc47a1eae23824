import type { Adviser } from '../../api';

/** The adviser as typed. A draft of another shape, from an older version, fills what it can. */
export function adviserFromDraft(text: string, now: Adviser): Adviser {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return now;
  }
  if (typeof kept !== 'object' || kept === null) return now;
  const typed = { ...now };
  for (const [field, value] of Object.entries(kept)) {
    if (field in typed && typeof value === 'string') typed[field as keyof Adviser] = value;
  }
  return typed;
}
