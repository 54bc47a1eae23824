/**
 * The form a draft left. What of it is not of the form's shape, as from an older version, stays as in `start`: a value
 * fits when it is of the kind that stands there, or when one of the two is `null`, the field left open.
 */
export function formOfDraft<Fields extends object>(body: string, start: Fields): Fields {
  if (body === '') return start;
  let found: unknown;
  try {
    found = JSON.parse(body);
  } catch {
    return start;
  }
  if (typeof found !== 'object' || found === null) return start;
  const standing = new Map<string, unknown>(Object.entries(start));
  const kept = Object.entries(found).filter(([field, value]) => {
    const now = standing.get(field);
    if (now === undefined) return false;
    // A text is never left open: '' is its "not known".
    if (value === null) return typeof now !== 'string' || isDay(now);
    return now === null || typeof value === typeof now;
  });
  return { ...start, ...Object.fromEntries(kept) };
}

/** A day is the one text that may be `null` instead. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}
