import { expect, test } from 'vitest';
import { holdingsByKind, knownFacts, likelyPlaces, taboos } from './facts';

const nothing = {
  topics: '',
  hobbies: '',
  skills: '',
  resources: '',
  food: '',
  drink: '',
  gifts: '',
  notes: '',
};

test('only what is known is told, in the order of use', () => {
  expect(knownFacts({ ...nothing, drink: '普洱', topics: '越剧', notes: '  ' })).toEqual([
    { field: 'topics', text: '越剧' },
    { field: 'drink', text: '普洱' },
  ]);
});

test('taboos are told one by one', () => {
  expect(taboos('前一家券商的事、房价；前夫,\n')).toEqual(['前一家券商的事', '房价', '前夫']);
  expect(taboos('不谈：前一家券商的事、不谈房价、房价')).toEqual(['前一家券商的事', '房价']);
  expect(taboos(' ')).toEqual([]);
});

test('holdings are summed by kind; an unknown amount is not nothing', () => {
  const holding = (kind: 'fund' | 'deposit' | 'trust', name: string, amount: number | null) => ({
    id: name,
    kind,
    name,
    amount,
    terms: { code: '', risk: null, maturesOn: null },
    unsuited: null,
  });
  const sums = holdingsByKind([
    holding('fund', '稳健一号', 100),
    holding('trust', '家族信托', null),
    holding('deposit', '', 500),
    holding('fund', '债基', 50),
  ]);
  expect(sums).toEqual([
    { kind: 'deposit', amount: 500, names: [] },
    { kind: 'fund', amount: 150, names: ['稳健一号', '债基'] },
    { kind: 'trust', amount: null, names: ['家族信托'] },
  ]);
});

test('a place is offered once', () => {
  expect(likelyPlaces({ employer: '设计院', address: '设计院 ' })).toEqual(['设计院']);
  expect(likelyPlaces({ employer: '', address: '文一路 1 号' })).toEqual(['文一路 1 号']);
});
