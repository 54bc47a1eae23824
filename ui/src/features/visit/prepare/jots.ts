/**
 * What the adviser means to ask or discuss, one a line. Kept as a draft of the visit, which is encrypted and stays on the
 * machine: neither the matter, which the client copy prints, nor the profile is the place for it.
 */

/** The key of the draft. */
export function jotsKey(client: string, visit: string): `client/${string}/${string}` {
  return `client/${client}/visit/${visit}/jots`;
}

/** The lines that say something. */
export function jotLines(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The body with a line more. */
export function withJot(body: string, text: string): string {
  return [...jotLines(body), ...jotLines(text)].join('\n');
}

/** The body without the line at `index`. */
export function withoutJot(body: string, index: number): string {
  return jotLines(body)
    .filter((_, at) => at !== index)
    .join('\n');
}
