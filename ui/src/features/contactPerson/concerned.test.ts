// @vitest-environment jsdom
import i18next from 'i18next';
import { expect, it } from 'vitest';
import type { ClientProfile, ContactPersonView } from '../../api';
import { initTexts } from '../../locales';
import { concernedBy } from './concerned';

initTexts('zh-CN');
const t = i18next.getFixedT('zh-CN', 'client');

const person = (id: string, name: string, over: Partial<ContactPersonView> = {}): ContactPersonView => ({
  id,
  kind: 'family',
  name,
  relation: '女儿',
  deceased: false,
  deceasedOn: null,
  gender: 'unstated',
  phone: '',
  notes: '',
  linkedClient: null,
  enteredAt: null,
  ...over,
});

const husband = { id: 'c2', name: '王建国', tier: 'high' } as const;

it('offers everybody of the household, each once, with the relation to whom it is', () => {
  const profile = {
    id: 'c1',
    household: {
      id: 'h',
      name: '王家',
      head: null,
      assets: '0',
      members: [{ id: 'c1', name: '李梅', tier: 'high' }, husband, { id: 'c3', name: '王大伟', tier: 'low' }],
    },
    contactPersons: [
      person('p1', '李母', { relation: '母亲' }),
      person('p2', '王大伟', { relation: '儿子', linkedClient: { id: 'c3', name: '王大伟', tier: 'low' } }),
      person('p3', '王可可', { enteredAt: husband }),
      person('p4', '王奶奶', { relation: '', enteredAt: husband }),
    ],
  } as unknown as ClientProfile;
  expect(concernedBy(profile, t).map(({ id, relation }) => [id, relation])).toEqual([
    ['p1', '母亲'],
    ['p2', '儿子'],
    ['p3', '王建国的女儿'],
    ['p4', '王建国的家人'],
    ['c2', ''],
  ]);
});
