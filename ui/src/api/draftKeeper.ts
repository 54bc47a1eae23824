/**
 * Keeps what is typed. A text is saved when typing paused for 400 ms, and while typing goes on at least every 900 ms, so
 * that within a second of a key nothing can be lost. `flush` saves at once.
 */
const PAUSE_MS = 400;
const LONGEST_MS = 900;

export class DraftKeeper {
  private pending: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private longest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly save: (body: string) => void) {}

  keep(body: string): void {
    this.pending = body;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.flush(), PAUSE_MS);
    this.longest ??= setTimeout(() => this.flush(), LONGEST_MS);
  }

  flush(): void {
    const body = this.pending;
    this.forget();
    if (body !== null) this.save(body);
  }

  /** Drops what is not yet saved. */
  forget(): void {
    clearTimeout(this.pause);
    clearTimeout(this.longest);
    this.longest = undefined;
    this.pending = null;
  }
}
