import { expect, test } from 'vitest';
import { heardWords } from './heard';

const note = (text: string) => ({ text, kind: 'note' as const });

test('what is being written is listened to, unless it was marked as something else', () => {
  const taken = [note('孩子明年高考')];
  expect(heardWords(note('怕本金亏'), taken)).toEqual({ text: '怕本金亏', of: 'entry' });
  expect(heardWords({ text: '怕本金亏', kind: 'need' }, taken)?.of).toBe('entry');
  expect(heardWords({ text: '周三前给', kind: 'promise' }, taken)).toBeNull();
});

test('in an empty entry it is the last line, while it is plain', () => {
  expect(heardWords(note(' '), [note('孩子明年高考')])).toEqual({ text: '孩子明年高考', of: 'last' });
  expect(heardWords(note(''), [note('a'), { text: 'b', kind: 'need' }])).toBeNull();
  expect(heardWords({ text: '', kind: 'need' }, [note('a')])).toBeNull();
  expect(heardWords(note(''), [])).toBeNull();
});
