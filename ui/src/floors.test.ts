/**
 * The floors of the UI, read from its imports. A floor knows those below it: `ground` nothing; `api` and `shared` the
 * ground and not each other; `locales` the words of the wire; `wired` what joins look and core; then the features, each a
 * folder with an `index.ts` that is its only door; then the app. Features stand in no circle.
 */
import { describe, expect, it } from 'vitest';

/** What each floor may import, besides itself. */
const FLOORS: Record<string, readonly string[]> = {
  ground: [],
  api: ['ground'],
  shared: ['ground'],
  locales: ['api'],
  wired: ['ground', 'api', 'shared'],
  features: ['ground', 'api', 'shared', 'locales', 'wired', 'features'],
  app: ['ground', 'api', 'shared', 'locales', 'wired', 'features'],
  main: ['api', 'shared', 'locales', 'features', 'app'],
  testing: ['ground', 'api', 'shared', 'locales', 'wired'],
};

interface Import {
  from: string;
  to: string;
}

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const styles = import.meta.glob('./**/*.css');
const files = new Set(Object.keys({ ...sources, ...styles }).map((path) => path.slice(2)));
const doors = [...files].filter((path) => /^features\/.*\/index\.ts$/.test(path)).map(folderOf);

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

const floorOf = (path: string) => path.split('/', 1)[0]?.replace(/\.tsx?$/, '') ?? '';
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** The innermost feature a file belongs to. */
function featureOf(path: string): string | undefined {
  return doors
    .filter((door) => path.startsWith(`${door}/`))
    .reduce<string | undefined>(
      (inner, door) => (inner && inner.length > door.length ? inner : door),
      undefined,
    );
}

/** The file an import leads to; `undefined` when it is none of the sources. */
function target(from: string, specifier: string): string | undefined {
  const steps = folderOf(`/${from}`).split('/').filter(Boolean);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  const path = steps.join('/');
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => files.has(one));
}

/** The imports of a source that lead to another: `import`, `export … from`, `import(…)`, and what a test mocks. */
function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bvi\.mock\()\s*'(\.[^']*)'/g)].flatMap(
    ([, specifier]) => {
      const to = target(from, specifier ?? '');
      return to === undefined ? [] : [{ from, to }];
    },
  );
}

const imports = Object.entries(sources).flatMap(([path, text]) => importsOf(path.slice(2), text));
const told = ({ from, to }: Import) => `${from} → ${to}`;

describe('the floors of the UI', () => {
  it('are read: every floor is there and imports something or is imported', () => {
    const seen = new Set(imports.flatMap(({ from, to }) => [floorOf(from), floorOf(to)]));
    expect(Object.keys(FLOORS).filter((floor) => !seen.has(floor))).toEqual([]);
  });

  it('know only what stands below them', () => {
    const climbing = imports.filter(({ from, to }) => {
      const [here, there] = [floorOf(from), floorOf(to)];
      return !isTest(from) && here !== there && !FLOORS[here]?.includes(there);
    });
    expect(climbing.map(told)).toEqual([]);
  });

  it('enter a feature by its door only', () => {
    const breaking = imports.filter(({ from, to }) => {
      const feature = featureOf(to);
      return feature !== undefined && feature !== featureOf(from) && to !== `${feature}/index.ts`;
    });
    expect(breaking.map(told)).toEqual([]);
  });

  it('have one shell in the tests: that of the harness', () => {
    const others = Object.keys(sources).filter((path) => /vi\.mock\('@tauri-apps/.test(sources[path] ?? ''));
    expect(others.filter((path) => path !== './floors.test.ts')).toEqual([]);
  });

  it('stand in no circle of features', () => {
    const known = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [here, there] = [featureOf(from), featureOf(to)];
      if (isTest(from) || !here || !there || here === there) continue;
      known.set(here, (known.get(here) ?? new Set()).add(there));
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (feature: string, way: string[]) => {
      if (way.includes(feature)) circles.push([...way.slice(way.indexOf(feature)), feature].join(' → '));
      if (done.has(feature) || way.includes(feature)) return;
      for (const next of known.get(feature) ?? []) walk(next, [...way, feature]);
      done.add(feature);
    };
    for (const feature of known.keys()) walk(feature, []);
    expect(circles).toEqual([]);
  });
});
