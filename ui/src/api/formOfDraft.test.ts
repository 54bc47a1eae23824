import { describe, expect, it } from 'vitest';
import { formOfDraft } from './formOfDraft';

const START = { name: '', amount: null as number | null, on: '2026-11-21' as string | null, leap: false };

describe('formOfDraft', () => {
  it('is the form itself when nothing was kept', () => {
    expect(formOfDraft('', START)).toBe(START);
  });

  it('gives back what was typed', () => {
    const typed = { name: '定存', amount: 5_000_000, on: null, leap: true };
    expect(formOfDraft(JSON.stringify(typed), START)).toEqual(typed);
  });

  it('leaves out what does not fit, and what is no draft at all', () => {
    const older = { name: null, amount: 3, on: 20261121, leap: 'yes', colour: 'red' };
    expect(formOfDraft(JSON.stringify(older), START)).toEqual({ ...START, amount: 3 });
    expect(formOfDraft('半句话', START)).toBe(START);
    expect(formOfDraft('null', START)).toBe(START);
  });
});
