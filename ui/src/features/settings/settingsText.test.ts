import { describe, expect, it } from 'vitest';
import type { Adviser } from '../../api';
import { adviserFromDraft } from './adviserDraft';
import { withPresent } from './minutes';

const now: Adviser = {
  name: '方一诺',
  firm: '江南证券',
  department: '',
  title: '',
  licenceNumber: '',
  phone: '',
  email: '',
  address: '',
  riskNotice: '',
  signatureLine: '',
};

describe('adviserFromDraft', () => {
  it('takes what fits and leaves the rest as it is', () => {
    expect(adviserFromDraft('{"name":"方","unknown":"x","firm":7}', now)).toEqual({ ...now, name: '方' });
    expect(adviserFromDraft('not json', now)).toEqual(now);
    expect(adviserFromDraft('null', now)).toEqual(now);
  });
});

describe('withPresent', () => {
  it('keeps a choice made elsewhere among the choices', () => {
    expect(withPresent([5, 10], 7)).toEqual([5, 7, 10]);
    expect(withPresent([5, 10], 10)).toEqual([5, 10]);
    expect(withPresent([5, 10], undefined)).toEqual([5, 10]);
  });
});
