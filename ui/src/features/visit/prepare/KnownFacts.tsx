/** What we know: preferences, people around, how to reach them, what they hold. */
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../api';
import { Empty } from '../../../shared/Empty';
import { Figure, Money } from '../../../shared/Money';
import { kinText } from '../../contactPerson';
import { StandingChip } from '../../mourning';
import { SuitsNote } from '../../product';
import { holdingsByKind, knownFacts } from './facts';
import styles from './KnownFacts.module.css';

export function KnownFacts({ client }: { client: ClientProfile }) {
  const { t } = useTranslation('visit');
  const facts = knownFacts(client);
  const style = [client.investingStyle, client.adviceFrequency].filter(Boolean).join(' · ');
  const holdings = holdingsByKind(client.holdings);
  const unsuited = client.holdings.filter((holding) => holding.unsuited !== null);
  if (facts.length === 0 && style === '' && holdings.length === 0)
    return <Empty small>{t('prepare.emptyKnown')}</Empty>;
  return (
    <dl className={styles.facts}>
      {facts.map(({ field, text }) => (
        <div key={field} className={styles.fact}>
          <dt>{t(`prepare.${field}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {style !== '' && (
        <div className={styles.fact}>
          <dt>{t('prepare.style')}</dt>
          <dd>{style}</dd>
        </div>
      )}
      {holdings.length > 0 && (
        <div className={styles.fact}>
          <dt>{t('prepare.holdings')}</dt>
          <dd className={styles.holdings}>
            {holdings.map(({ kind, amount, names }) => (
              <span key={kind}>
                {t(`prepare.holdingKinds.${kind}`)} {amount !== null && <Money fen={amount} />}
                {names.length > 0 && <span className={styles.quiet}> {names.join('、')}</span>}
              </span>
            ))}
            {unsuited.map(({ id, name, kind, unsuited: how }) => (
              <span key={id}>
                {name || t(`prepare.holdingKinds.${kind}`)} <SuitsNote unsuited={how ? [how] : []} />
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

export function PeopleAround({ client }: { client: ClientProfile }) {
  const { t } = useTranslation('visit');
  const { t: tClient } = useTranslation('client');
  const others = client.household?.members.filter((member) => member.id !== client.id) ?? [];
  if (client.contactPersons.length === 0 && others.length === 0)
    return <Empty small>{t('prepare.nobody')}</Empty>;
  return (
    <ul className={styles.people}>
      {client.contactPersons.map((person) => (
        <li key={person.id}>
          <b>{person.name}</b>
          <StandingChip standing={{ deceased: person.deceased, quietUntil: null }} />
          <span>{[kinText(person, tClient), person.notes].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
      {client.household && others.length > 0 && (
        <li>
          <b>{client.household.name}</b>
          <span>{others.map((member) => member.name).join('、')}</span>
        </li>
      )}
    </ul>
  );
}

export function HowToReach({ client }: { client: ClientProfile }) {
  const { t } = useTranslation('visit');
  const rows = [
    ['channel', client.preferredChannel && t(`prepare.channels.${client.preferredChannel}`)],
    ['preferredTime', client.preferredTime],
    ['wechat', client.wechat],
  ] as const;
  const known = rows.filter(([, value]) => value !== null && value !== '');
  if (known.length + client.phones.length === 0) return <Empty small>{t('prepare.notKnown')}</Empty>;
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{t(`prepare.${label}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {client.phones.length > 0 && (
        <div className={styles.fact}>
          <dt>{t('prepare.phone')}</dt>
          <dd className={styles.holdings}>
            {client.phones.map((phone) => (
              <Figure key={phone.id}>{phone.number}</Figure>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
