/** Finds conditions by what is typed: fields to fill in, and clauses that are ready as they are. */
import { ENTRIES, type Field, type FieldGroup, fieldOf, fieldText, READY } from './fields';
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
  return [
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

/** How well it fits: it is called so, begins so, has it in it or is also called so, has every word somewhere; 0 not at all. */
function rankOf(query: string, text: string, more: string): number {
  const own = text.toLocaleLowerCase();
  const also = more.toLocaleLowerCase().split(/\s+/);
  // A Chinese word begins anywhere; pinyin and English begin at a word.
  const isPlain = /^[\p{ASCII}]+$/u.test(query);
  const holds = (whole: string, word: string) =>
    isPlain ? ` ${whole}`.includes(` ${word}`) : whole.includes(word);
  if (own === query) return 4;
  if (own.startsWith(query)) return 3;
  if (holds(own, query) || also.includes(query)) return 2;
  const all = `${own} ${also.join(' ')}`;
  return query.split(/\s+/).every((word) => holds(all, word)) ? 1 : 0;
}
