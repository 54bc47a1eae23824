// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage, initTexts } from '../locales';
import type { AppError, Invalid, LineFault, Noun, StorageFault } from './bindings.gen';
import { errorText } from './errors';

const FAULTS: Record<StorageFault, true> = {
  missing: true,
  notWritable: true,
  full: true,
  exists: true,
  damaged: true,
  other: true,
};
const LINES: Record<LineFault, true> = { form: true, day: true, kind: true, twice: true, weekday: true };
const RULES: Record<Invalid['rule'], true> = {
  empty: true,
  tooLong: true,
  noSuchDay: true,
  inFuture: true,
  inPast: true,
  beforeBirth: true,
  outOfRange: true,
  malformed: true,
  severalNumbers: true,
  tooWeak: true,
  mismatch: true,
  namesClient: true,
  taken: true,
  circular: true,
  tooMany: true,
  tooDeep: true,
  wrongState: true,
  unknownField: true,
  barred: true,
  looseBrace: true,
  badLine: true,
  partOfYear: true,
};
const NOUNS: Record<Noun, true> = {
  client: true,
  household: true,
  contactPerson: true,
  occasion: true,
  consent: true,
  touch: true,
  visit: true,
  ledger: true,
  need: true,
  question: true,
  offer: true,
  content: true,
  tag: true,
  audience: true,
  segment: true,
  tier: true,
  adviser: true,
  workday: true,
  setting: true,
  attachment: true,
  export: true,
  draft: true,
};
const keysOf = <K extends string>(table: Record<K, true>) => Object.keys(table) as K[];

/** Every code once, and every detail a code may carry. A new code does not compile until it is named here. */
const EVERY: { [Code in AppError['code']]: Extract<AppError, { code: Code }>[] } = {
  locked: [{ code: 'locked' }],
  unlockFailed: [{ code: 'unlockFailed' }],
  inUse: [{ code: 'inUse' }],
  noVault: [{ code: 'noVault' }],
  vaultExists: [{ code: 'vaultExists' }],
  vaultTooNew: [{ code: 'vaultTooNew', found: 9, supported: 3 }],
  vaultDamaged: [{ code: 'vaultDamaged' }],
  readOnly: [{ code: 'readOnly' }],
  notFound: keysOf(NOUNS).map((kind) => ({ code: 'notFound', kind })),
  invalid: keysOf(RULES).map((rule) => ({
    code: 'invalid',
    field: 'name',
    // A rule that carries nothing does not mind what the others carry.
    why: {
      rule,
      max: 200,
      name: '名字',
      at: 4,
      words: '保本',
      line: 3,
      fault: 'form',
      year: 2027,
    } as Invalid,
  })),
  conflict: [{ code: 'conflict' }],
  cancelled: [{ code: 'cancelled' }],
  clipboard: [{ code: 'clipboard' }],
  storage: keysOf(FAULTS).map((fault) => ({ code: 'storage', fault })),
  internal: [
    { code: 'internal', refId: '0193abc' },
    { code: 'internal', refId: '' },
  ],
};

describe('errorText', () => {
  beforeAll(() => initTexts('zh-CN'));

  it.each(['zh-CN', 'en-US'] as const)('says something whole for every error in %s', (language) => {
    changeLanguage(language);
    const t = i18next.getFixedT(language, 'errors');
    for (const error of Object.values(EVERY).flat()) {
      const { what, now } = errorText(error, t);
      expect(what, JSON.stringify(error)).toMatch(language === 'zh-CN' ? /[一-鿿]/ : /[a-z]/);
      expect(what + now).not.toMatch(/\{\{|undefined|\w+\.(what|now)/);
    }
  });

  it('tells the numbers it carries', () => {
    const t = i18next.getFixedT('zh-CN', 'errors');
    expect(errorText({ code: 'vaultTooNew', found: 9, supported: 3 }, t).now).toContain('9');
    expect(
      errorText({ code: 'invalid', field: 'name', why: { rule: 'tooLong', max: 200 } }, t).what,
    ).toContain('200');
    expect(errorText({ code: 'internal', refId: '0193abc' }, t).now).toContain('0193abc');
  });

  it.each(['zh-CN', 'en-US'] as const)(
    'says of a table what is wrong where, and that nothing changed, in %s',
    (language) => {
      const t = i18next.getFixedT(language, 'errors');
      const of = (why: Invalid) => errorText({ code: 'invalid', field: 'table', why }, t);
      for (const fault of keysOf(LINES)) {
        const { what, now } = of({ rule: 'badLine', line: 17, fault });
        expect(what).toContain('17');
        expect(now).not.toBe('');
      }
      expect(of({ rule: 'partOfYear', year: 2027 }).what).toContain('2027');
      for (const rule of ['empty', 'malformed', 'outOfRange'] as const) expect(of({ rule }).now).not.toBe('');
    },
  );
});
