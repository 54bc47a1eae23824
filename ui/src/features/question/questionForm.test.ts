import { describe, expect, it } from 'vitest';
import { type BankEntry, FITS_ANYONE } from './bank';
import { fieldsOf, newFields, type QuestionFields, requestOf, speaksOfKin, wrongOf } from './questionForm';

const fields: QuestionFields = {
  text: { zh: ' {家人}的体检平时谁陪？ ', en: '' },
  level: 'safety',
  depth: 'hidden',
  spin: 'none',
  fit: { ...FITS_ANYONE, ties: ['father', 'mother'] },
  isPutAway: false,
};

describe('wrongOf', () => {
  it('wants a text in one language at least, and to know who {家人} is', () => {
    expect(wrongOf(fields)).toBeNull();
    expect(wrongOf({ ...fields, text: { zh: ' ', en: '' } })).toBe('empty');
    expect(wrongOf({ ...fields, fit: FITS_ANYONE })).toBe('kin');
    expect(wrongOf({ ...fields, text: { zh: '谁陪？', en: '' }, fit: FITS_ANYONE })).toBeNull();
  });
});

it('knows the person asked about by either name, in either language', () => {
  const speaks = (zh: string, en: string) => speaksOfKin({ ...fields, text: { zh, en } });
  expect([speaks('｛家人｝', ''), speaks('', 'How is { KIN }?'), speaks('家人', 'kin')]).toEqual([
    true,
    true,
    false,
  ]);
});

describe('requestOf', () => {
  it('keeps the order of the ties and says nothing of a step that was not chosen', () => {
    const request = requestOf('k', fields);
    expect(request).toMatchObject({
      key: 'k',
      content: { text: { zh: '{家人}的体检平时谁陪？', en: '' }, spin: null },
    });
    expect(request.content.fit.ties).toEqual(['father', 'mother']);
  });

  it('leaves out words it does not know', () => {
    const odd = JSON.parse(JSON.stringify({ ...fields, level: 'sixth', spin: 'x', fit: { ties: ['aunt'] } }));
    expect(requestOf('', odd)).toMatchObject({
      content: { level: 'safety', spin: null, fit: FITS_ANYONE },
    });
  });
});

it('begins with the question in both languages as they were given, or in the cell looked at', () => {
  const shipped: BankEntry = {
    key: 'k',
    content: {
      level: 'esteem',
      depth: 'deep',
      spin: 'problem',
      text: { zh: '问', en: 'Ask' },
      fit: FITS_ANYONE,
    },
    shipped: null,
    changed: ['text.en'],
    isPutAway: true,
  };
  const own = fieldsOf(shipped);
  expect(own).toMatchObject({
    text: { zh: '', en: 'Ask' },
    level: 'esteem',
    spin: 'problem',
    isPutAway: true,
  });
  expect(fieldsOf({ ...shipped, shipped: shipped.content }).text).toEqual({ zh: '问', en: 'Ask' });
  expect(newFields({ level: 'belonging', depth: null })).toMatchObject({
    level: 'belonging',
    depth: 'stated',
  });
});
