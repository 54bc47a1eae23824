import type { Texts } from '../texts';
import type { tier as chinese } from '../zh-CN/tier';

export const tier: Texts<typeof chinese> = {
  high: 'High',
  upperMiddle: 'Upper middle',
  lowerMiddle: 'Lower middle',
  low: 'Low',
  unknown: 'Tier unknown',
  assetsUnknown: 'The assets are not known, so there is no tier. Enter them and it is worked out.',
  change: 'Tier: {{tier}}',
  byAssets: 'By assets: {{tier}}',
  byHand: 'Set by hand: {{tier}}',
  override: 'Set the tier by hand',
  reason: 'Reason',
  reasonHint: 'Why not by assets? E.g. 6M elsewhere, moving next year',
  reasonNeeded: 'Give a reason, so that the decision makes sense later.',
  save: 'Set tier',
  giveBack: 'Back to tier by assets',
  limit: {
    about: 'By assets on the book. Clients placed by hand stay where they are.',
    high: 'High, from',
    upperMiddle: 'Upper middle, from',
    lowerMiddle: 'Lower middle, from',
    title: 'Limits',
    low: 'Below that is low',
    falling: 'The three must fall from high to low',
    save: 'Apply these limits',
    now: 'Clients per tier now',
    people: '{{count}}',
  },
};
