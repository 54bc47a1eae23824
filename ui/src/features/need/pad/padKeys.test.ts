import { describe, expect, it } from 'vitest';
import { nextPerson, type PadKey, padAct, surer, withEvidence } from './padKeys';
import { BLANK_PAD } from './padValue';

const press = (key: string, more: Partial<PadKey> = {}): PadKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('padAct', () => {
  it('takes levels from the ground up and depths from Q W E', () => {
    expect(padAct(press('1'), null, [])).toEqual({ kind: 'choose', choice: { level: 'physiological' } });
    expect(padAct(press('5'), null, [])).toEqual({ kind: 'choose', choice: { level: 'selfActualisation' } });
    expect(padAct(press('E'), null, [])).toEqual({ kind: 'choose', choice: { depth: 'deep' } });
  });

  it('reads the place of a key an input method hides', () => {
    expect(padAct(press('Process', { code: 'KeyW' }), null, [])).toEqual({
      kind: 'choose',
      choice: { depth: 'hidden' },
    });
    expect(padAct(press('Process', { code: 'Numpad2' }), null, [])).toEqual({
      kind: 'choose',
      choice: { level: 'safety' },
    });
  });

  it('keeps letters and figures that mean nothing from the page, and leaves the rest to it', () => {
    expect(padAct(press('6'), null, [])).toEqual({ kind: 'nothing' });
    expect(padAct(press('v'), null, [])).toEqual({ kind: 'nothing' });
    expect(padAct(press('p'), null, [])).toEqual({ kind: 'nothing' });
    expect(padAct(press('Tab'), null, [])).toBeNull();
    expect(padAct(press('e', { ctrlKey: true }), null, [])).toBeNull();
  });

  it('confirms and gives up', () => {
    expect(padAct(press('Enter'), null, [])).toEqual({ kind: 'confirm' });
    expect(padAct(press('Escape'), null, [])).toEqual({ kind: 'cancel' });
  });

  it('goes through the people and back to the client', () => {
    expect(padAct(press('p'), BLANK_PAD, ['m'])).toEqual({ kind: 'choose', choice: { about: 'm' } });
    expect(nextPerson(['m', 'f'], 'm')).toBe('f');
    expect(nextPerson(['m', 'f'], 'f')).toBeNull();
    expect(nextPerson(['m', 'f'], 'gone')).toBe('m');
  });
});

it('is surer or less sure by one step, and stays at either end', () => {
  expect(surer('low', 1)).toBe('medium');
  expect(surer('high', 1)).toBe('high');
  expect(surer('low', -1)).toBe('low');
});

it('lets the confidence follow the evidence unless it was set apart', () => {
  expect(withEvidence(BLANK_PAD, 'inferred')).toEqual({ evidence: 'inferred', confidence: 'low' });
  expect(withEvidence({ ...BLANK_PAD, confidence: 'medium' }, 'inferred')).toEqual({ evidence: 'inferred' });
});
