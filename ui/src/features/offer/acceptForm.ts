/** Taking an offer up: what the form begins with, what keeps it from being saved, and the request it comes to. */
import { parseDate } from '@internationalized/date';
import { type AcceptOffer, CHANNELS, METHODS, type MessageChannel, type Method, type Offer } from '../../api';
import { daysBetween, inLanguage } from '../../shared';

/** A person asked for help has so many days to answer. */
const ASKING_DAYS = 7;

/** What is taken up: an offer, the help of a person, or words of one's own. */
export type Choice =
  | { kind: 'offer'; id: string; offer: Offer }
  | { kind: 'person'; id: string; client: { id: string; name: string } }
  | { kind: 'own'; id: 'own' };

export interface AcceptFields {
  text: string;
  step: 'promise' | 'touch';
  /** Whether the day was chosen: the one it starts with is nobody's choice yet. */
  isDueSet: boolean;
  /** The day a promise is due; `null` for none. */
  dueOn: string | null;
  method: Method;
  channel: MessageChannel;
  /** The day of a touch. */
  on: string | null;
  /** Another client whose help is asked, by id; '' for nobody. */
  with: string;
}

interface Start {
  today: string;
  language: string;
  /** What the promise says when a person is asked: it names nobody. */
  neutral: string;
}

/** The form before anything was typed. */
export function startOf(choice: Choice, { today, language, neutral }: Start): AcceptFields {
  const offer = choice.kind === 'offer' ? choice.offer : null;
  const by = offer === null ? null : notBefore(offer.by, today);
  const answerBy = parseDate(today).add({ days: ASKING_DAYS }).toString();
  return {
    text: offer ? inLanguage(offer.text, language) : choice.kind === 'person' ? neutral : '',
    step: 'promise',
    isDueSet: false,
    dueOn: choice.kind === 'person' ? answerBy : by,
    method: offer?.method ?? 'message',
    channel: 'phone',
    on: by ?? today,
    with: choice.kind === 'person' ? choice.client.id : '',
  };
}

/** What keeps it from being taken up. `name` is that of the person whose help is asked. */
export function wrongOf(
  fields: AcceptFields,
  today: string,
  name: string | null,
): 'empty' | 'names' | 'needDay' | 'past' | null {
  if (fields.text.trim() === '') return 'empty';
  if (name !== null && namesPerson(fields.text, name)) return 'names';
  if (fields.step === 'promise') return null;
  if (fields.on === null) return 'needDay';
  return daysBetween(today, fields.on) < 0 ? 'past' : null;
}

/** Whether the words name the person: they go to the client, who is not to learn whose help is asked. */
export function namesPerson(text: string, name: string): boolean {
  const bare = (words: string) => words.replace(/\s/gu, '').toLowerCase();
  const sought = bare(name);
  return sought !== '' && bare(text).includes(sought);
}

/** The request of a form with nothing wrong. */
export function requestOf(need: string, choice: Choice, fields: AcceptFields, today: string): AcceptOffer {
  const method = METHODS.find((one) => one === fields.method) ?? 'message';
  const channel = CHANNELS.find((one) => one === fields.channel) ?? 'phone';
  return {
    need,
    rule: choice.kind === 'offer' ? choice.offer.rule : '',
    with: fields.with === '' ? null : fields.with,
    text: fields.text.trim(),
    step:
      fields.step === 'touch'
        ? {
            kind: 'touch',
            method,
            channel: method === 'message' ? channel : null,
            on: fields.on ?? today,
          }
        : { kind: 'promise', dueOn: fields.dueOn },
  };
}

function notBefore(day: string, today: string): string {
  return daysBetween(today, day) < 0 ? today : day;
}
