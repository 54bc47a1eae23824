/**
 * Nothing lies about that nobody uses: every text of the locales is said, every class of a style worn, every export taken.
 *
 * A text counts as said when a source that names its namespace holds its key, whole or as a template (`tier.${tier}`).
 * What is looked up by a variable alone counts when the word stands there, or is one of the core's.
 */
import { expect, it } from 'vitest';
import { chinese } from './locales/zh-CN';

const all = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const styles = import.meta.glob<string>('./**/*.module.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = Object.entries(all).filter(
  ([path]) => !/\.test\.tsx?$|\.gen\.ts$|^\.\/(locales|testing)\//.test(path),
);
const wire = all['./api/bindings.gen.ts'] ?? '';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The strings of a source; a template as the pattern of what it makes, unless it makes anything. */
function stringsOf(text: string): { plain: Set<string>; patterns: RegExp[] } {
  const plain = new Set(
    [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([\w.:]+)"/g)].map((found) => found[1] ?? found[2] ?? ''),
  );
  // Twice, for a template may stand in another: what is asked of a `t`, and every other.
  const patterns = [
    ...text.matchAll(/\(`([^`\n]*\$\{[^`\n]*)`/g),
    ...text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g),
  ]
    .map((found) => (found[1] ?? '').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/))
    .filter((fixed) => fixed.some((part) => /[\w]/.test(part)))
    .map((fixed) => new RegExp(`^${fixed.map(escaped).join('([^.:]+)')}$`));
  for (const found of text.matchAll(/`([^`$\n]*)`/g)) plain.add(found[1] ?? '');
  return { plain, patterns };
}

/** `type NeedT = TFunction<['need', 'question']>`: who takes a `NeedT` speaks of both. */
const aliases = sources.flatMap(([, text]) =>
  [...text.matchAll(/export type (\w+) = TFunction<([^>]+)>/g)].map(([, name, namespaces]) => ({
    name: new RegExp(`\\b${name}\\b`),
    namespaces: [...(namespaces ?? '').matchAll(/'(\w+)'/g)].map((found) => found[1] ?? ''),
  })),
);

/** The words and keys of each feature, by its folder: what fills a template stands among them, or is one of the core's. */
const words = new Map<string, Set<string>>();
const homeOf = (path: string) => path.split('/').slice(0, 3).join('/');
for (const [path, text] of sources) {
  const known = words.get(homeOf(path)) ?? new Set();
  const keys = [...text.matchAll(/\b(\w+):/g)].map((found) => found[1] ?? '');
  words.set(homeOf(path), new Set([...known, ...stringsOf(text).plain, ...keys]));
}

const told = sources.map(([path, text]) => {
  const { plain, patterns } = stringsOf(text);
  const speaksOf = new Set([
    ...plain,
    ...aliases.filter(({ name }) => name.test(text)).flatMap(({ namespaces }) => namespaces),
  ]);
  return { text, plain, patterns, speaksOf, nearby: words.get(homeOf(path)) ?? plain };
});
/** Words of closed lists; the names of fields that can be edited are none. Terms of the calendar come in Chinese. */
const coreWords = new Set([...wire.matchAll(/(?<!field: )"(\w+)"/g)].map((found) => found[1] ?? ''));
const isWordOfTheCore = (word: string) => coreWords.has(word) || /^[\u4e00-\u9fff]+$/u.test(word);

function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [before + key] : keysOf(text, `${before}${key}.`),
  );
}

/** A count picks `lines_one` or `lines_other` of `lines`. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');

function isSaid(namespace: string, key: string): boolean {
  const whole = `${namespace}:${key}`;
  return told.some(({ text, plain, patterns, speaksOf, nearby }) => {
    const isKnown = (word: string) => nearby.has(word) || isWordOfTheCore(word);
    const isMade = (what: string) =>
      patterns.some((pattern) => pattern.exec(what)?.slice(1).every(isKnown) ?? false);
    if (plain.has(whole) || isMade(whole)) return true;
    if (!speaksOf.has(namespace)) return false;
    if (plain.has(key) || isMade(key)) return true;
    const isAtHome = new RegExp(`(?:useTranslation\\(|TFunction<)\\[?'${namespace}'`).test(text);
    return isAtHome && isWordOfTheCore(key) && /\bt\([a-z][\w.]*[,)]/.test(text);
  });
}

it('says every text', () => {
  const silent = Object.entries(chinese).flatMap(([namespace, texts]) =>
    [...new Set(keysOf(texts).map(withoutPlural))]
      .filter((key) => !isSaid(namespace, key))
      .map((key) => `${namespace}:${key}`),
  );
  expect(silent).toEqual([]);
});

/** What sources take of a style: by name, by a template, or by a word known only as it runs. */
interface Wearer {
  names: ReadonlySet<string>;
  patterns: readonly RegExp[];
  isAnyWord: boolean;
  words: ReadonlySet<string>;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const wearers = new Map<string, Wearer[]>();
for (const { text, plain } of told) {
  for (const [, name, path] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
    const indices = [...text.matchAll(new RegExp(`\\b${name}\\[([^\\]]+)\\]`, 'g'))].map(
      (found) => found[1] ?? '',
    );
    const wearer = {
      names: new Set(
        [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map((found) => found[1] ?? ''),
      ),
      patterns: indices.flatMap((index) => stringsOf(index).patterns),
      isAnyWord: indices.some((index) => !index.startsWith('`')),
      words: plain,
    };
    const style = nameOf(path ?? '');
    wearers.set(style, [...(wearers.get(style) ?? []), wearer]);
  }
}

/** The classes styles take from others: `composes: unseen from "…"`. */
const composed = Object.values(styles).flatMap((css) =>
  [...css.matchAll(/composes:\s*([\w\s-]+?)(?:\sfrom|;)/g)].map((found) => found[1] ?? ''),
);

function isWorn(style: string, wanted: string): boolean {
  if (composed.includes(wanted)) return true;
  return (wearers.get(nameOf(style)) ?? []).some(
    ({ names, patterns, isAnyWord, words }) =>
      names.has(wanted) ||
      patterns.some((pattern) => pattern.test(wanted)) ||
      (isAnyWord && (words.has(wanted) || isWordOfTheCore(wanted))),
  );
}

it('wears every class', () => {
  const bare = Object.entries(styles).flatMap(([style, css]) => {
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
    const classes = new Set([...plain.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map((found) => found[1] ?? ''));
    return [...classes].filter((wanted) => !isWorn(style, wanted)).map((wanted) => `${style} .${wanted}`);
  });
  expect(bare).toEqual([]);
});

it('takes every function, component and value that is exported', () => {
  const exported = Object.entries(all).flatMap(([path, text]) =>
    /\.gen\.ts$|\.test\.tsx?$|^\.\/locales\//.test(path)
      ? []
      : [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => ({
          path,
          text,
          name: name ?? '',
        })),
  );
  const takers = Object.entries(all)
    .filter(([path]) => !path.endsWith('/index.ts'))
    .map(([path, text]) => ({ path, words: new Set(text.match(/\w+/g)) }));
  const left = exported.filter(({ path, text, name }) => {
    const isUsedAtHome = (text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 1;
    return !isUsedAtHome && !takers.some((taker) => taker.path !== path && taker.words.has(name));
  });
  expect(left.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
});
