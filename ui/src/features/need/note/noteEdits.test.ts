import { describe, expect, it } from 'vitest';
import type { NeedView } from '../../../api';
import type { ChosenPad } from '../pad/padValue';
import { editsOf, fieldsOf } from './noteEdits';

const PAD: ChosenPad = {
  level: 'safety',
  depth: 'deep',
  evidence: 'observed',
  confidence: 'medium',
  about: 'm',
};

describe('editsOf', () => {
  const note = {
    text: '母亲独居',
    ...PAD,
    about: { id: 'm', name: '林秀兰', relation: '母亲' },
    notedOn: '2026-09-30',
    occasion: null,
  } as NeedView;

  it('has nothing to do when nothing differs, or when the words are gone', () => {
    expect(editsOf(note, fieldsOf(note))).toEqual([]);
    expect(editsOf(note, { ...fieldsOf(note), text: '  ' })).toEqual([]);
  });

  it('changes just what differs', () => {
    const fields = {
      ...fieldsOf(note),
      text: '母亲独居，怕没人在身边',
      occasion: 'o1',
      choice: { depth: 'hidden', about: null } as const,
    };
    expect(editsOf(note, fields)).toEqual([
      { field: 'text', value: '母亲独居，怕没人在身边' },
      { field: 'depth', value: 'hidden' },
      { field: 'about', value: null },
      { field: 'occasion', value: 'o1' },
    ]);
  });
});
