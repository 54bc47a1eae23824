import { describe, expect, it } from 'vitest';
import type { Clause, Condition } from '../../../api';
import {
  added,
  askedTree,
  conditionOf,
  EVERYBODY,
  finished,
  type Group,
  isSame,
  joinedWith,
  leaf,
  negated,
  partAt,
  rejoined,
  replaced,
  spread,
  treeOf,
  troubled,
  withoutTrouble,
} from './tree';

const high: Clause = { about: 'tier', of: ['high'] };
const met: Clause = { about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } };
const minor: Clause = { about: 'minor' };
const prospect: Clause = { about: 'prospect' };
const empty: Clause = { about: 'tier', of: [] };
const is = (of: Clause): Condition => ({ kind: 'is', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

describe('treeOf', () => {
  it('gives back the same condition', () => {
    const whole = all(is(high), not(is(met)), any(is(minor), not(all(is(high), is(prospect)))));
    expect(conditionOf(treeOf(whole))).toEqual(whole);
  });
  it('takes two negations for none, and a single clause for a whole of one', () => {
    expect(conditionOf(treeOf(not(not(is(high)))))).toEqual(all(is(high)));
    expect(conditionOf(treeOf(not(is(high))))).toEqual(all(not(is(high))));
  });
  it('opens groups that only repeat the one around them, and those of one', () => {
    expect(conditionOf(treeOf(all(all(is(high), is(met)), any(is(minor)))))).toEqual(
      all(is(high), is(met), is(minor)),
    );
    expect(conditionOf(treeOf(all(not(any(is(high))))))).toEqual(all(not(is(high))));
  });
});

describe('editing', () => {
  const root = treeOf(all(is(high), not(is(met))));
  it('adds at the end, of the whole or of a group', () => {
    expect(conditionOf(added(root, leaf(minor)))).toEqual(all(is(high), not(is(met)), is(minor)));
    const nested = treeOf(all(is(high), any(is(met), is(minor))));
    expect(conditionOf(added(nested, leaf(prospect), [1]))).toEqual(
      all(is(high), any(is(met), is(minor), is(prospect))),
    );
  });
  it('joins one more by the other word, in brackets', () => {
    expect(conditionOf(joinedWith(root, [1], leaf(minor)))).toEqual(
      all(is(high), any(not(is(met)), is(minor))),
    );
  });
  it('turns the word of the whole where one stands alone', () => {
    expect(conditionOf(joinedWith(treeOf(all(is(high))), [0], leaf(minor)))).toEqual(
      any(is(high), is(minor)),
    );
  });
  it('takes out, and leaves neither empty brackets nor brackets around one', () => {
    const nested = treeOf(all(is(high), any(is(met), is(minor))));
    expect(conditionOf(replaced(nested, [1, 0], null))).toEqual(all(is(high), is(minor)));
    expect(conditionOf(replaced(nested, [1], null))).toEqual(all(is(high)));
  });
  it('asks for the next one as well, once a single one is left of an "or"', () => {
    const either = treeOf(any(is(high), is(minor)));
    expect(replaced(either, [1], null).join).toBe('all');
  });
  it('turns the word between, and melts what is joined alike then', () => {
    const nested = treeOf(all(is(high), any(is(met), is(minor))));
    expect(conditionOf(rejoined(nested, [1]))).toEqual(all(is(high), is(met), is(minor)));
    expect(conditionOf(rejoined(root, []))).toEqual(any(is(high), not(is(met))));
  });
  it('negates a part and back', () => {
    expect(partAt(negated(root, [0]), [0])?.not).toBe(true);
    expect(conditionOf(negated(negated(root, [0]), [0]))).toEqual(conditionOf(root));
  });
  it('leaves the tree alone where the path leads nowhere', () => {
    expect(replaced(root, [7], null)).toEqual(root);
    expect(joinedWith(root, [3, 1], leaf(minor))).toBe(root);
  });
});

describe('finished', () => {
  it('leaves out what says nothing yet', () => {
    expect(finished(all(is(high), is(empty), any(is(empty))))).toEqual(all(is(high)));
    expect(isSame(finished(all(is(empty))), EVERYBODY)).toBe(true);
  });
});

describe('spread', () => {
  it('gives each part what the core says of its node, a negation being one of its own', () => {
    const root: Group = askedTree(treeOf(all(is(high), not(is(met)), any(is(minor), is(prospect)))));
    const said = spread(root, ['whole', 'high', 'not met', 'met', 'either', 'minor', 'prospect']);
    const of = (path: number[]) => said.get(partAt(root, path) ?? root);
    expect(of([0])).toEqual({ whole: 'high', clause: 'high' });
    expect(of([1])).toEqual({ whole: 'not met', clause: 'met' });
    expect(of([2, 1])).toEqual({ whole: 'prospect', clause: 'prospect' });
  });
});

describe('trouble', () => {
  it('is found, and what is in trouble is taken out', () => {
    const whole = all(is(high), not(is(met)));
    const none = { trouble: null };
    const wrong = troubled(whole, [none, none, { trouble: 'gone' }, { trouble: 'gone' }]);
    expect(wrong).toEqual([JSON.stringify(leaf(met, true))]);
    expect(withoutTrouble(whole, (part) => wrong.includes(JSON.stringify(part)))).toEqual(all(is(high)));
  });
});
