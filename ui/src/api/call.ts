/** How a command is called: its answer is either taken or thrown as a `Failure` that carries the `AppError`. */
import type { AppError } from './bindings.gen';

export type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: AppError };

/** An `AppError` on its way through code that throws. */
export class Failure extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

const lockedListeners = new Set<() => void>();

/** Calls `tell` whenever a command answered that the vault is locked. */
export function onLocked(tell: () => void): () => void {
  lockedListeners.add(tell);
  return () => lockedListeners.delete(tell);
}

/** The value of an answer; its error is thrown. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (got.status === 'ok') return got.data;
  if (got.error.code === 'locked') for (const tell of lockedListeners) tell();
  throw new Failure(got.error);
}

/** The `AppError` of whatever was thrown. What is not ours has no reference in the log. */
export function appErrorOf(thrown: unknown): AppError {
  return thrown instanceof Failure ? thrown.error : { code: 'internal', refId: '' };
}
