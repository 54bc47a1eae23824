import { describe, expect, it } from 'vitest';
import type { NextQuestion } from '../../../api';
import { formOfDraft } from '../../../api/formOfDraft';
import type { ChosenPad } from '../pad/padValue';
import { answering, BLANK_ENTRY, readEntry, requestOf } from './entryFields';

const PAD: ChosenPad = {
  level: 'safety',
  depth: 'deep',
  evidence: 'observed',
  confidence: 'medium',
  about: 'm',
};

describe('the draft of a new note', () => {
  const read = (body: string) => readEntry(formOfDraft(body, BLANK_ENTRY));

  it('comes back as it was', () => {
    const kept = {
      ...BLANK_ENTRY,
      text: '母亲独居',
      choice: { level: 'safety' },
      source: 'event',
      event: '秋茶会',
      promises: ['l1'],
    };
    expect(read(JSON.stringify(kept))).toEqual(kept);
  });

  it('takes a level, depth or source of a later version as not chosen, and keeps the words', () => {
    const later = { text: '母亲独居', choice: { level: 'transcendence', depth: 'abyssal' }, source: 'dream' };
    expect(read(JSON.stringify(later))).toEqual({ ...BLANK_ENTRY, text: '母亲独居' });
  });

  it('makes nothing of what has another shape', () => {
    expect(read('{"promises":{"0":"l1"},"choice":"safety","text":7}')).toEqual(BLANK_ENTRY);
    expect(read('母亲独居')).toEqual(BLANK_ENTRY);
  });
});

describe('requestOf', () => {
  it('takes the words and the pad', () => {
    expect(requestOf({ ...BLANK_ENTRY, text: ' 母亲独居 ' }, PAD, 'c')).toMatchObject({
      client: 'c',
      text: '母亲独居',
      level: 'safety',
      source: { kind: 'profile' },
      notedOn: null,
      question: '',
    });
  });

  it('waits for words, for the name of an event, for a touch', () => {
    expect(requestOf({ ...BLANK_ENTRY, text: ' ' }, PAD, 'c')).toBeNull();
    expect(requestOf({ ...BLANK_ENTRY, text: '好', source: 'event', event: ' ' }, PAD, 'c')).toBeNull();
    expect(requestOf({ ...BLANK_ENTRY, text: '好', source: 'touch' }, PAD, 'c')).toBeNull();
    expect(requestOf({ ...BLANK_ENTRY, text: '好', source: 'touch', touch: 't1' }, PAD, 'c')?.source).toEqual(
      { kind: 'touch', of: 't1' },
    );
  });
});

it('sends the answer of a question to the cell it was asked for', () => {
  const question = { key: 'q', level: 'belonging', depth: 'hidden' } as NextQuestion;
  expect(answering(question, '周末常和谁在一起？', { level: 'safety', confidence: 'low' })).toEqual({
    question: 'q',
    asked: '周末常和谁在一起？',
    choice: { level: 'belonging', depth: 'hidden', confidence: 'low' },
  });
});
