import type { Texts } from '../texts';
import type { holding as chinese } from '../zh-CN/holding';

export const holding: Texts<typeof chinese> = {
  title: 'Holdings',
  total: 'Held in all',
  empty: 'No holdings yet.',
  add: 'Add a holding',
  edit: 'Edit {{name}}',
  remove: 'Remove {{name}}',
  kind: 'Kind',
  name: 'Name',
  amount: 'Amount',
  kinds: {
    deposit: 'Deposit',
    stock: 'Stock',
    fund: 'Fund',
    bond: 'Bond',
    insurance: 'Insurance',
    trust: 'Trust',
    privateFund: 'Private fund',
    other: 'Other',
  },
  accountAssets: 'Account assets',
  householdAssets: 'Household assets',
};
