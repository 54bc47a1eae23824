/**
 * Answers made out of the bindings: what every command would answer about a book in which each text says what it is. A
 * field that a later version adds has its text at once, so that a test can walk all pages and find where it is shown.
 *
 *     shell.answer(likeAnswers());              // clientProfile().taboo is '‹taboo›'
 */
import source from '../api/bindings.gen.ts?raw';
import type { Answers } from './shell';

type Type =
  | { is: 'text' | 'number' | 'boolean' | 'null' }
  | { is: 'literal'; value: string | number }
  | { is: 'named'; name: string; of: Type[] }
  | { is: 'list'; of: Type }
  | { is: 'object'; fields: [name: string, type: Type][] }
  | { is: 'union'; of: Type[] };

/** What surrounds every text of the book. */
export const MARK = '‹';

const bare = source.replace(/\/\*[\s\S]*?\*\//g, '');
const declared = new Map<string, { of: string[]; body: string }>();
for (const [, name = '', of = '', body = ''] of bare.matchAll(
  /^export type (\w+)(?:<([\w, ]+)>)? =([\s\S]*?);$/gm,
))
  declared.set(name, { of: of.split(', '), body });

/** Reads a type as specta writes it. */
class Reader {
  private readonly words: string[];
  private at = 0;
  constructor(text: string) {
    this.words = text.match(/"[^"]*"|[\w$]+|[{}[\]()<>|&:;,?]/g) ?? [];
  }
  private peek = () => this.words[this.at];
  private next = () => this.words[this.at++] ?? '';
  private skip(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }
  type(): Type {
    this.skip('|');
    const of = [this.both()];
    while (this.skip('|')) of.push(this.both());
    return of.length === 1 && of[0] ? of[0] : { is: 'union', of };
  }
  private both(): Type {
    const all = [this.list()];
    while (this.skip('&')) all.push(this.list());
    const fields = all.flatMap((one) => (one.is === 'object' ? one.fields : []));
    return all.length === 1 && all[0] ? all[0] : { is: 'object', fields };
  }
  private list(): Type {
    let type = this.one();
    while (this.peek() === '[' && this.words[this.at + 1] === ']') {
      this.at += 2;
      type = { is: 'list', of: type };
    }
    return type;
  }
  private one(): Type {
    const word = this.next();
    if (word === '(') {
      const type = this.type();
      this.skip(')');
      return type;
    }
    if (word === '{') return this.object();
    if (word.startsWith('"')) return { is: 'literal', value: word.slice(1, -1) };
    if (/^\d/.test(word)) return { is: 'literal', value: Number(word) };
    if (word === 'string') return { is: 'text' };
    if (word === 'number' || word === 'boolean' || word === 'null') return { is: word };
    const of: Type[] = [];
    if (this.skip('<')) {
      do of.push(this.type());
      while (this.skip(','));
      this.skip('>');
    }
    return { is: 'named', name: word, of };
  }
  private object(): Type {
    const fields: [string, Type][] = [];
    while (!this.skip('}') && this.peek() !== undefined) {
      const name = this.next().replace(/"/g, '');
      this.skip('?');
      this.skip(':');
      fields.push([name, this.type()]);
      if (!this.skip(',')) this.skip(';');
    }
    return { is: 'object', fields };
  }
}

/** Deeper than this nothing of the wire goes but conditions within conditions. */
const DEEPEST = 14;

/** A value of a type; `name` is the field it is of. */
function like(type: Type, name: string, bound: ReadonlyMap<string, Type>, depth = 0): unknown {
  switch (type.is) {
    case 'text':
      return textOf(name);
    case 'number':
      return 3;
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'literal':
      return type.value;
    case 'list': {
      if (depth > DEEPEST) return [];
      // One of each kind, where there are kinds.
      const of = resolved(type.of, bound);
      const kinds = of.type.is === 'union' ? of.type.of.filter(({ is }) => is === 'object') : [];
      const all = kinds.length > 0 ? kinds : [of.type];
      return all.map((one) => like(one, name, of.bound, depth + 1));
    }
    case 'object':
      return Object.fromEntries(type.fields.map(([field, of]) => [field, like(of, field, bound, depth + 1)]));
    case 'union': {
      const some = type.of.find(({ is }) => is !== 'null') ?? { is: 'null' as const };
      return depth > DEEPEST && type.of.some(({ is }) => is === 'null')
        ? null
        : like(some, name, bound, depth + 1);
    }
    case 'named': {
      if (/Id$/.test(type.name)) return `${type.name}-1`;
      const { type: known, bound: within } = resolved(type, bound);
      return like(known, name, within, depth + 1);
    }
  }
}

function resolved(
  type: Type,
  bound: ReadonlyMap<string, Type>,
): { type: Type; bound: ReadonlyMap<string, Type> } {
  if (type.is !== 'named') return { type, bound };
  const told = bound.get(type.name);
  if (told) return resolved(told, new Map());
  const found = declared.get(type.name);
  if (!found) throw new Error(`The bindings know no ${type.name}.`);
  const within = new Map(type.of.map((one, at) => [found.of[at] ?? '', resolved(one, bound).type]));
  return resolved(new Reader(found.body).type(), within);
}

/** Days and instants are such; all else says what it is, so that it is known wherever it turns up. */
function textOf(name: string): string {
  // The time of a meeting is what the clock on the wall says.
  if (name === 'plannedAt') return '2026-11-21T10:00:00';
  if (/At$/.test(name)) return '2026-11-21T02:00:00Z';
  if (/(On|Until)$|^(on|day|from|to|until|began|ended)$/.test(name)) return '2026-11-21';
  return `${MARK}${name}›`;
}

/** The answers of all commands. */
export function likeAnswers(): Answers {
  const answers: Record<string, unknown> = {};
  for (const [, name = '', answered = ''] of bare.matchAll(
    /^\t(\w+): \(.*\) => (?:typedError<(.*), AppError>\(|__TAURI_INVOKE<.*>\()/gm,
  ))
    answers[name] = answered === '' ? null : like(new Reader(answered).type(), name, new Map());
  return answers as Answers;
}
