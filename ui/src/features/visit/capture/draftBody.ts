/** What a draft holds as JSON; null when that cannot be read, as of another version. */
export function draftBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
