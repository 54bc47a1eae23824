/** 能帮上的人: other clients who may help with what this one still wants, each with what for and why. Only when there are any. */
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { Section } from '../../../shared';
import { ClientLink } from '..';
import styles from './NextColumn.module.css';

interface PeopleToAskProps {
  client: string;
  onNeeds: () => void;
}

export function PeopleToAsk({ client, onNeeds }: PeopleToAskProps) {
  const { t } = useTranslation(['offer', 'client']);
  const people = useRead(['offer', 'people', client], () => commands.peopleToAsk(client), {
    alsoShows: ['need', 'client'],
  });
  if (!people.data || people.data.length === 0) return null;
  return (
    <Section title={t('panel.people')}>
      <ul>
        {people.data.map(({ need, text, person }) => (
          <li key={`${need}/${person.client.id}`} className={styles.item}>
            <span className={styles.person}>
              <ClientLink client={person.client} />
              <span className={styles.small}>{t(`client:stage.${person.stage}`)}</span>
            </span>
            <button type="button" className={styles.lead} onClick={onNeeds}>
              <span title={text}>{t('people.for', { text })}</span>
              <span title={person.because}>{t('panel.because', { words: person.because })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
