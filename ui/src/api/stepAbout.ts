/** Whom and what a step was about, in one line: how many, the first names, which fields, what it is called. */
import type { TFunction } from 'i18next';
import type { ClientEdit, Step } from './bindings.gen';
import { CONSENT_PURPOSES } from './vocabulary';

type Field = ClientEdit['field'];
/** The fields with a name; one without has nothing to tell. */
const FIELDS: Record<Field, true> = {
  name: true,
  gender: true,
  wechat: true,
  email: true,
  address: true,
  employer: true,
  occupation: true,
  idTail: true,
  openedOn: true,
  assets: true,
  stage: true,
  riskGrade: true,
  riskExpiresOn: true,
  investingStyle: true,
  adviceFrequency: true,
  preferredChannel: true,
  preferredTime: true,
  topics: true,
  taboo: true,
  food: true,
  drink: true,
  gifts: true,
  hobbies: true,
  skills: true,
  resources: true,
  source: true,
  introducer: true,
  isProspect: true,
  isMinor: true,
  notes: true,
};

function isField(word: string): word is Field {
  return Object.hasOwn(FIELDS, word);
}

/** '' when there is nothing to tell. Holds names and words of clients: not for the privacy curtain. */
export function stepAbout(
  { op, about }: Pick<Step, 'op' | 'about'>,
  t: TFunction<['shared', 'client', 'consent']>,
): string {
  const list = (words: readonly string[], count: number) => {
    const said = words.join(t('shared:step.between'));
    return said !== '' && count > words.length ? t('shared:step.andMore', { said }) : said;
  };
  const names = list(about.names, about.clients);
  const many = t('shared:step.clients', { count: about.clients });
  // Of one the name tells it all; of several that there are several comes first.
  const who =
    names === ''
      ? about.clients > 0 && many
      : about.clients > 1
        ? t('shared:step.named', { clients: many, names })
        : names;
  const fields = about.fields.filter(isField).map((field) => t(`client:field.${field}`));
  // A consent is called by the word of its purpose.
  const purpose = op === 'recordConsent' && CONSENT_PURPOSES.find((one) => one === about.what[0]);
  const what = purpose ? t(`consent:${purpose}`) : list(about.what, about.things);
  return [who, list(fields, fields.length), what].filter(Boolean).join(' · ');
}
