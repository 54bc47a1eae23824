import type { Texts } from '../texts';
import type { consent as chinese } from '../zh-CN/consent';

export const consent: Texts<typeof chinese> = {
  keepRecord: 'Keeping this record',
  sensitive: 'Sensitive data',
  phone: 'Phone calls',
  sms: 'SMS',
  email: 'E-mail',
  wechat: 'WeChat',
  share: 'Passing data on',
  given: 'Given',
  refused: 'Refused',
  unasked: 'Not asked',
  on: 'Date',
  evidence: 'Evidence',
  evidenceHint: 'E.g. page 3 of the signed authorisation',
  record: 'Record consent: {{purpose}}',
  earlier_one: '1 earlier decision',
  earlier_other: '{{count}} earlier decisions',
  earlierOf: '{{purpose}}: earlier decisions',
  decision: 'Decision',
};
