import { expect, it } from 'vitest';
import type { Finding } from '../../../api';
import { wayOf } from './findingWay';

const LINES = [
  { id: 'a', kind: 'topic' as const },
  { id: 'b', kind: 'promise' as const },
  { id: 'c', kind: 'topic' as const },
];

const at = (part: Finding['at']['part'], entry: number | null = null): Finding => ({
  at: { part, entry, productPart: null },
  found: { kind: 'otherClient', by: 'name' },
  words: '沈曼',
});

it('leads to the line, the field or the letterhead that says it', () => {
  expect(wayOf(at('topics', 1), LINES)).toEqual({ to: 'line', line: 'c' });
  expect(wayOf(at('promises', 0), LINES)).toEqual({ to: 'line', line: 'b' });
  expect(wayOf(at('clientMessage'), LINES)).toEqual({ to: 'field', part: 'clientMessage' });
  expect(wayOf(at('matter'), LINES)).toEqual({ to: 'field', part: 'matter' });
  expect(wayOf(at('notice'), LINES)).toEqual({ to: 'letterhead' });
});

it("leads nowhere when the line is gone or the text is nobody's to mend here", () => {
  expect(wayOf(at('topics', 7), LINES)).toBeNull();
  expect(wayOf(at('internal'), LINES)).toBeNull();
});
