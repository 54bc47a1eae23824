/**
 * Conditions with a figure, read out of how people say them: 90 天没联系, 三个月没见, 300 万以上, 60 岁以上, over 60. Only
 * what is sure is read; what is not is left to the fields.
 */
import type { Clause } from '../../../api';
import { type Field, fieldOf } from './fields';
import { type Leaf, leaf } from './tree';

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 个月: 30, 月: 30, 年: 365 };
const ENGLISH_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const NUMBER =
  '(\\d{1,6}(?:\\.\\d)?|[一两二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九]|半)';
const ABOVE = '(?:以上|及以上|起|多)';
const BELOW = '(?:以下|以内|不到)';

/** 2.5, 十二, 半; NaN for what is none. */
function numberOf(said: string): number {
  if (said === '半') return 0.5;
  if (/^[\d.]+$/.test(said)) return Number(said);
  const [tens, ones] = said.includes('十') ? said.split('十') : ['0', said];
  const ten = tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0);
  return ten * 10 + (ones ? (DIGITS[ones] ?? Number.NaN) : 0);
}

function contact(by: 'touch' | 'visit', days: number): Leaf | null {
  const of = Math.round(days);
  if (!(of >= 1 && of <= 3650)) return null;
  return leaf({ about: 'contact', of: { by, since: { kind: 'days', of } } }, true);
}

function between(about: 'age' | 'assets', from: number | null, to: number | null): Leaf {
  return leaf({ about, of: { from, to } } as Clause);
}

/** In fen. */
function amount(said: string, unit: string): number {
  return Math.round(numberOf(said) * (unit === '亿' ? 1e10 : 1e6));
}

/** The condition that was said; `null` when it is not sure. */
function read(said: string): Leaf | null {
  let found = said.match(
    new RegExp(
      `^(?:超过|已经?|有)?${NUMBER}(天|日|周|星期|个月|月|年)(?:都|以上)?(?:没有|没|未)(联系|接触|来往|见|拜访)`,
    ),
  );
  if (found) {
    const [, number = '', unit = '', what = ''] = found;
    return contact(
      what === '见' || what === '拜访' ? 'visit' : 'touch',
      numberOf(number) * (DAYS[unit] ?? 0),
    );
  }
  found = said.match(new RegExp(`^(?:资产)?(?:在)?${NUMBER}(万|亿)(?:元)?(${ABOVE}|${BELOW})$`));
  if (found) {
    const [, number = '', unit = '', way = ''] = found;
    const fen = amount(number, unit);
    return new RegExp(`^${ABOVE}$`).test(way) ? between('assets', fen, null) : between('assets', null, fen);
  }
  found = said.match(new RegExp(`^资产(大于|超过|高于|不低于|小于|低于|不到)${NUMBER}(万|亿)`));
  if (found) {
    const [, way = '', number = '', unit = ''] = found;
    const fen = amount(number, unit);
    return /小于|^低于|不到/.test(way) ? between('assets', null, fen) : between('assets', fen, null);
  }
  found = said.match(new RegExp(`^(?:年龄)?(?:满)?${NUMBER}岁(${ABOVE}|${BELOW})$`));
  if (found) {
    const [, number = '', way = ''] = found;
    const years = numberOf(number);
    return new RegExp(`^${ABOVE}$`).test(way) ? between('age', years, null) : between('age', null, years);
  }
  found = said.match(/^(?:aged? )?(over|above|older than|under|below|younger than) (\d{1,3})$/);
  if (found) {
    const [, way = '', number = ''] = found;
    return /over|above|older/.test(way)
      ? between('age', Number(number), null)
      : between('age', null, Number(number));
  }
  found = said.match(
    /^(not met|no visit|no contact|not contacted)(?: for| in)? (\d{1,4}) (day|week|month|year)s?$/,
  );
  if (found) {
    const [, what = '', number = '', unit = ''] = found;
    return contact(/met|visit/.test(what) ? 'visit' : 'touch', Number(number) * (ENGLISH_DAYS[unit] ?? 0));
  }
  return null;
}

/** What is read of the words as typed, and the field it is filled in as. */
export function figureSaid(typed: string): { field: Field; leaf: Leaf } | null {
  const said = typed.normalize('NFKC').trim().toLocaleLowerCase();
  const whole = read(/^[\p{ASCII}]+$/u.test(said) ? said.replace(/\s+/g, ' ') : said.replace(/\s+/g, ''));
  return whole === null ? null : { field: fieldOf(whole.clause), leaf: whole };
}
