/**
 * The shell that stands in for the real one in tests. It answers the commands a test expects and remembers every call. A
 * command nobody expected throws, and fails the test with its name wherever the error went.
 *
 *     beforeEach(() => shell.answer({ day: dayOf('2026-11-21'), listClients: (request) => windowOf(request) }));
 *     shell.answer({ tagClients: done(null, ['client']), savePhone: refused({ code: 'conflict' }) });
 *     expect(shell.calls('tagClients')).toEqual([[{ clients: ['c1'], add: ['茶会'], remove: [] }]]);
 */
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { AppError, commands, Noun, Op, Written } from '../api/bindings.gen';

type Commands = typeof commands;
export type CommandName = keyof Commands;
type Arguments<N extends CommandName> = Parameters<Commands[N]>;
type Answered<N extends CommandName> = Awaited<ReturnType<Commands[N]>>;

/** What a command answers when all goes well. */
export type Value<N extends CommandName> =
  Answered<N> extends { status: string } ? Extract<Answered<N>, { status: 'ok' }>['data'] : Answered<N>;

/** A value, or a function of the arguments of the command that answers it. What the function throws is its `AppError`. */
export type Answers = {
  [N in CommandName]?: Value<N> | ((...args: Arguments<N>) => Value<N> | Promise<Value<N>>);
};

interface Call {
  name: CommandName;
  args: unknown[];
}

class FakeShell {
  private answers: Answers = {};
  private asked: Call[] = [];
  private unexpected: string[] = [];

  /** Expects these commands, besides those expected before. */
  answer(answers: Answers): void {
    this.answers = { ...this.answers, ...answers };
  }

  /** The arguments of every call of a command, the oldest first. */
  calls<N extends CommandName>(name: N): Arguments<N>[] {
    return this.asked.filter((call) => call.name === name).map(({ args }) => args as Arguments<N>);
  }

  /** Stands in for the shell, knowing nothing yet. */
  start(): void {
    this.answers = {};
    this.asked = [];
    this.unexpected = [];
    mockIPC((command, args) => this.call(command, args), { shouldMockEvents: true });
  }

  /** Throws when a command was called that nobody expected. */
  stop(): void {
    clearMocks();
    const names = [...new Set(this.unexpected)];
    if (names.length > 0) throw new Error(`Nobody expected the command ${names.join(', ')}.`);
  }

  private call(command: string, told: unknown): unknown {
    const name = command.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as CommandName;
    // The bindings name the arguments in the order of their parameters.
    const args = Object.values(told ?? {});
    this.asked.push({ name, args });
    if (!(name in this.answers)) {
      this.unexpected.push(name);
      throw new Error(`Nobody expected the command ${name}.`);
    }
    const answer: unknown = this.answers[name];
    return typeof answer === 'function' ? answer(...args) : answer;
  }
}

export const shell = new FakeShell();

/** What a write answers that changed these nouns. Told with an undo when the step is named. */
export function done<T>(value: T, changed: Noun[] = [], op: Op | null = null): Written<T> {
  return { value, changed, op, undo: op && 'undo' };
}

/** The answer of a command that fails. */
export function refused(error: AppError): () => never {
  return () => {
    throw error;
  };
}
