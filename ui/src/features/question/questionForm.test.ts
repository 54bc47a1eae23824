import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../api';
import { FITS_ANYONE } from './bank';
import { fieldsOf, newFields, type QuestionFields, requestOf, wrongOf } from './questionForm';

const fields: QuestionFields = {
  text: ' {kin}的体检平时谁陪？ ',
  level: 'safety',
  depth: 'hidden',
  spin: 'none',
  fit: { ...FITS_ANYONE, ties: ['father', 'mother'] },
  isPutAway: false,
};

describe('wrongOf', () => {
  it('wants a text, and to know who {kin} is', () => {
    expect(wrongOf(fields)).toBeNull();
    expect(wrongOf({ ...fields, text: ' ' })).toBe('empty');
    expect(wrongOf({ ...fields, fit: FITS_ANYONE })).toBe('kin');
    expect(wrongOf({ ...fields, text: '谁陪？', fit: FITS_ANYONE })).toBeNull();
  });
});

describe('requestOf', () => {
  it('keeps the order of the ties and says nothing of a step that was not chosen', () => {
    const request = requestOf('k', fields);
    expect(request).toMatchObject({ key: 'k', text: '{kin}的体检平时谁陪？', spin: null });
    expect(request.fit.ties).toEqual(['father', 'mother']);
  });

  it('leaves out words it does not know', () => {
    const odd = JSON.parse(JSON.stringify({ ...fields, level: 'sixth', spin: 'x', fit: { ties: ['aunt'] } }));
    expect(requestOf('', odd)).toMatchObject({ level: 'safety', spin: null, fit: FITS_ANYONE });
  });
});

it('begins with the question in the language of the adviser, or in the cell looked at', () => {
  const view: QuestionView = {
    key: 'k',
    level: 'esteem',
    depth: 'deep',
    spin: 'problem',
    text: { zh: '问', en: 'Ask' },
    fit: FITS_ANYONE,
    isShipped: true,
    isChanged: false,
    isPutAway: true,
  };
  expect(fieldsOf(view, 'en-US')).toMatchObject({ text: 'Ask', level: 'esteem', spin: 'problem' });
  expect(newFields({ level: 'belonging', depth: null })).toMatchObject({
    level: 'belonging',
    depth: 'stated',
  });
});
