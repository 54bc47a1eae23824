// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { initTexts } from '../../../locales';
import { allFields, search } from './search';
import { SPACES, type Words } from './sentence';

const words = (language: string): Words => ({
  t: i18next.getFixedT(language, SPACES),
  language,
  today: '2026-11-28',
  nameOf: () => undefined,
});
const found = (typed: string, language = 'zh-CN') =>
  search(typed, words(language)).map((choice) => choice.text);

beforeAll(() => initTexts('zh-CN'));

describe('search', () => {
  it('offers every field while nothing is typed', () => {
    const fields = allFields(words('zh-CN').t);
    expect(found('')).toEqual(fields.map((field) => field.text));
    expect(new Set(fields.map((field) => field.text)).size).toBe(fields.length);
  });
  it('finds by what people say, not by the name of the field', () => {
    expect(found('高考')[0]).toBe('孩子明年夏天高考，或提到过');
    expect(found('没见')[0]).toBe('今年没有见过');
    expect(found('没联系')).toContain('30 天没有联系');
    expect(found('孩子')).toEqual(expect.arrayContaining(['孩子升学考试', '家人与身边人']));
    expect(found('层级')[0]).toBe('层级');
    expect(found('高端')[0]).toBe('高端');
    expect(found('拒收')).toContain('拒绝短信联系');
  });
  it('finds in the other language, by pinyin and its initials', () => {
    expect(found('tier')).toContain('层级');
    expect(found('meijian')).toContain('见面');
    expect(found('gk')).toContain('孩子升学考试');
    expect(found('exam', 'en-US')[0]).toBe('a child sits the gaokao next summer, or it was mentioned');
    expect(found('层级', 'en-US')).toContain('Tier');
    expect(found('not met', 'en-US')[0]).toBe('not met this year');
  });
  it.each([
    ['今年没见', '今年没有见过'],
    ['今年没见过', '今年没有见过'],
    ['今年没见面', '今年没有见过'],
    ['今年没有拜访', '今年没有见过'],
    ['没见面', '今年没有见过'],
    ['没见过', '今年没有见过'],
    ['孩子高考', '孩子明年夏天高考，或提到过'],
    ['孩子明年高考', '孩子明年夏天高考，或提到过'],
    ['明年夏天孩子高考', '孩子明年夏天高考，或提到过'],
    ['女儿明年高考', '孩子明年夏天高考，或提到过'],
  ])('understands %s', (said, meant) => {
    expect(found(said)[0]).toBe(meant);
  });
  it.each([
    ['很久没联系', '联系'],
    ['高净值', '层级'],
    ['下个月生日', '临近的日子'],
    ['风险等级过期', '测评'],
    ['买了基金', '持有产品'],
    ['短信不同意', '短信'],
  ])('leads %s to something, not to the records alone', (said, word) => {
    expect(found(said).slice(0, -1).join()).toContain(word);
  });
  it.each([
    ['90天没联系', '90 天没有联系'],
    ['三个月没联系', '90 天没有联系'],
    ['半年没见', '183 天没有见过'],
    ['两周没有联系', '14 天没有联系'],
  ])('reads the figure in %s', (said, meant) => {
    expect(found(said)[0]).toBe(meant);
  });
  it('takes words as they begin', () => {
    expect(found('gender', 'en-US')).toContain('Gender');
    expect(found('ender', 'en-US')).not.toContain('Gender');
  });
  it('ends with the words themselves, looked for in the records', () => {
    expect(found('茅台')).toEqual(['资料里有“茅台”']);
    expect(found('高端').at(-1)).toBe('资料里有“高端”');
  });
  it('finds tags, segments and audiences by their names', () => {
    const things = [
      { kind: 'tag' as const, id: 't', name: '高尔夫' },
      { kind: 'segment' as const, id: 's', name: '高考家庭' },
      { kind: 'audience' as const, id: 'a', name: '腊八茶会' },
    ];
    const texts = (typed: string) => search(typed, words('zh-CN'), things).map((choice) => choice.text);
    expect(texts('高尔')).toContain('有标签“高尔夫”');
    expect(texts('高考')).toContain('属于分组“高考家庭”');
    expect(texts('茶会')).toContain('在名单“腊八茶会”里');
  });
});
