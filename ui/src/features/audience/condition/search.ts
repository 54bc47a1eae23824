/** Finds conditions by what is typed: fields to fill in, and clauses that are ready as they are. */
import { ENTRIES, type Field, type FieldGroup, fieldOf, fieldText, READY } from './fields';
import { figureSaid } from './figures';
import { type AudienceT, clauseText, type Words } from './sentence';
import { type Leaf, leaf } from './tree';

/** A thing with a name that a condition can be made of. */
export interface NamedThing {
  kind: 'tag' | 'segment' | 'audience';
  id: string;
  name: string;
}

export interface Choice {
  key: string;
  /** What it says; a field that is still to be filled in says its name. */
  text: string;
  field: Field;
  leaf: Leaf;
  /** Whether it says something as it is. */
  isReady: boolean;
  /** What it names. */
  thing?: NamedThing;
}

export interface FieldChoice extends Choice {
  group: FieldGroup;
}

/** Every field, in the order of its group. */
export function allFields(t: AudienceT): FieldChoice[] {
  return ENTRIES.map(({ id, group, start }) => ({
    key: `field/${id}`,
    text: fieldText(id, t),
    field: id,
    leaf: start,
    isReady: false,
    group,
  }));
}

/** The most choices that are ready, so that the fields stay in sight. */
const MOST_READY = 8;

/**
 * What was typed, found among the fields and among conditions that are ready as they are: what it fits best comes first,
 * and last of all the words themselves, looked for in the records.
 */
export function search(typed: string, words: Words, things: readonly NamedThing[] = []): Choice[] {
  const { t } = words;
  const query = typed.normalize('NFKC').trim().toLocaleLowerCase();
  if (query === '') return allFields(t);
  const fields = allFields(t).map((choice, at) => ({ choice, more: ENTRIES[at]?.words ?? '' }));
  const named = things.map((thing) => {
    const whole = leafOf(thing);
    const field = fieldOf(whole.clause);
    const text = clauseText(whole, { ...words, nameOf: () => thing.name });
    return { choice: { ...readyChoice(field, whole, text), thing }, more: fieldText(field, t) };
  });
  const found = (among: { choice: Choice; more: string }[], most: number) =>
    among
      .map(({ choice, more }) => ({ choice, rank: rankOf(query, choice.text, more) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank)
      .slice(0, most);
  const text = leaf({ about: 'text', of: typed.trim() });
  const figure = figureSaid(typed);
  return [
    ...(figure ? [readyChoice(figure.field, figure.leaf, clauseText(figure.leaf, words))] : []),
    ...[...found([...readyChoices(words), ...named], MOST_READY), ...found(fields, fields.length)]
      .sort((one, other) => other.rank - one.rank)
      .map(({ choice }) => choice),
    readyChoice('text', text, clauseText(text, words)),
  ];
}

/** Those that are ready, made once for a language and a day: they are looked through with every key. */
let made: { t: AudienceT; today: string; choices: { choice: Choice; more: string }[] } | null = null;

function readyChoices(words: Words): { choice: Choice; more: string }[] {
  const { t, today } = words;
  if (made?.t !== t || made.today !== today) {
    const choices = READY.map(({ field, leaf: whole, words: more }) => ({
      choice: readyChoice(field, whole, clauseText(whole, words)),
      more: `${fieldText(field, t)} ${more}`,
    }));
    made = { t, today, choices };
  }
  return made.choices;
}

function readyChoice(field: Field, whole: Leaf, text: string): Choice {
  return { key: `ready/${text}`, text, field, leaf: whole, isReady: true };
}

function leafOf({ kind, id }: NamedThing): Leaf {
  return leaf(kind === 'tag' ? { about: 'tags', of: { how: 'any', tags: [id] } } : { about: kind, of: id });
}

/** Different ways of saying the same, made one: 今年没有见过 and 今年未见面 are both 今年没见. */
function plainly(said: string): string {
  return said
    .replace(/没有|未曾|从未|未/g, '没')
    .replace(/见面|见过|拜访过|拜访|面谈/g, '见')
    .replace(/联系过|来往过|接触过|来往|接触/g, '联系')
    .replace(/儿子|女儿|子女|小孩/g, '孩子')
    .replace(/[了的呢吗着]|过(?!期)/g, '');
}

/** The shortest piece of what was said that is looked for by itself. */
const PIECE = 2;

/** Whether a text holds what was said piece by piece, in whatever order: 明年夏天 孩子 高考. */
function holdsPieces(whole: string, said: string): boolean {
  for (let at = 0; at < said.length; ) {
    let end = said.length;
    while (end - at >= PIECE && !whole.includes(said.slice(at, end))) end -= 1;
    if (end - at < PIECE) return false;
    at = end;
  }
  return said.length > 0;
}

/** How well it fits: it is called so, begins so, has it in it or is also called so, has every word somewhere; 0 not at all. */
function rankOf(asked: string, called: string, more: string): number {
  const query = plainly(asked);
  const text = plainly(called);
  const own = text.toLocaleLowerCase();
  const also = plainly(more).toLocaleLowerCase().split(/\s+/);
  // A Chinese word begins anywhere; pinyin and English begin at a word.
  const isPlain = /^[\p{ASCII}]+$/u.test(query);
  const holds = (whole: string, word: string) =>
    isPlain ? ` ${whole}`.includes(` ${word}`) : whole.includes(word);
  if (own === query) return 4;
  if (own.startsWith(query)) return 3;
  if (holds(own, query) || also.includes(query)) return 2;
  const all = `${own} ${also.join(' ')}`;
  const parts = query.split(/\s+/);
  return parts.every((word) => holds(all, word) || (!isPlain && holdsPieces(all, word))) ? 1 : 0;
}
