import { describe, expect, it } from 'vitest';
import { BLANK_CLIENT, draftOf, fieldsOfDraft, newClientOf } from './newClientForm';

describe('newClientOf', () => {
  it('needs a name and nothing else', () => {
    expect(newClientOf({ ...BLANK_CLIENT, name: '  ' })).toEqual({ problem: 'name' });
    expect(newClientOf({ ...BLANK_CLIENT, name: ' 林静仪 ' })).toMatchObject({
      request: { name: '林静仪', assets: null, birthday: null },
    });
  });
  it('names the field that is in the way', () => {
    const halfYear = { ...BLANK_CLIENT.birthday, year: '19', month: 8, day: 15 };
    expect(newClientOf({ ...BLANK_CLIENT, name: '林', hasBirthday: true, birthday: halfYear })).toEqual({
      problem: 'birthday',
    });
  });
  it('makes no birthday of nothing chosen', () => {
    for (const calendar of ['solar', 'lunar'] as const) {
      const birthday = { ...BLANK_CLIENT.birthday, calendar };
      expect(newClientOf({ ...BLANK_CLIENT, name: '林', hasBirthday: true, birthday })).toEqual({
        problem: 'birthdayMissing',
      });
    }
  });
  it('keeps every number that was typed', () => {
    const typed = { ...BLANK_CLIENT, name: '林', phone: ' 13800138000 ', morePhones: ['13900139000', ' '] };
    expect(newClientOf(typed)).toMatchObject({ request: { phones: ['13800138000', '13900139000'] } });
  });
  it('leaves a half typed birthday out when none is given', () => {
    const birthday = { ...BLANK_CLIENT.birthday, year: '19' };
    expect(newClientOf({ ...BLANK_CLIENT, name: '林', birthday })).toMatchObject({
      request: { birthday: null },
    });
  });
});

describe('the draft', () => {
  it('comes back as it was typed', () => {
    const typed = { ...BLANK_CLIENT, name: '林静仪', assets: 512_000_000, isProspect: true };
    expect(fieldsOfDraft(draftOf(typed))).toEqual(typed);
  });
  it('is empty when nothing was typed', () => {
    expect(draftOf(BLANK_CLIENT)).toBe('');
    expect(fieldsOfDraft('')).toEqual(BLANK_CLIENT);
  });
  it('loses no text it does not understand', () => {
    expect(fieldsOfDraft('{half').notes).toBe('{half');
    expect(fieldsOfDraft('{"name":5,"phone":"138"}')).toEqual({ ...BLANK_CLIENT, phone: '138' });
  });
});
